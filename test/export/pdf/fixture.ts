// Two reports made by hand, one a language, with every kind of block and figure, and texts that break naive painters.
import type { Figure } from '#core/figure/figure.ts'
import type { Block, Report } from '#core/report/report.ts'

export const nasty = '髙﨑𠮷商店、CO₂ 10⁵ 単位。\tタブの後も残る。🔒は告げられる。神と神は別の字。カ゚と葛\u{e0100}。'
export const longWord = 'Donaudampfschifffahrtsgesellschaftskapitaen'
export const longNote = '多要素認証は全員に適用し、例外は期限を付けて台帳に残す。'.repeat(104)

const ja = {
  axes: [
    'テレワークのルール',
    'ID基盤',
    'デバイス保護',
    '脱VPN',
    '社内網刷新',
    'SaaS利用の監視',
    'クラウド設定',
    '重要情報の保護',
    '社内アプリの監視',
    'サプライチェーン',
  ],
  now: '現在',
  next: '手順1の後',
  target: '目標',
  initial: '初期費用',
  running: '運用費',
  chosen: '働き方改革起点',
  other: 'セキュリティ起点',
  years: ['2025年度', '2026年度', '2027年度', '2028年度'],
  unit: '百万円',
  weight: '重み',
  start: '脱VPN完了',
  halt: '侵入型ランサムウェアが止まる',
  steps: ['準備', 'ID基盤', 'デバイス保護', '脱VPN', '社内網とSaaS'],
  measures: [
    '持ち出し端末の台帳を作る',
    '全員に多要素認証を適用する',
    '退職者の権限を当日に止める',
    '端末に検知と対応の仕組みを入れる',
    '保守用の接続口を閉じる',
    '社内網を業務ごとに分ける',
  ],
  moves: [
    '委託先の保守用VPN装置の弱点を突かれる',
    '使い回しの管理者パスワードで入られる',
    'ウイルス対策を止められる',
    '社内網を横に移動される',
    'サーバーが暗号化される',
  ],
  move: '多要素認証があれば止まった',
  year: (y: number) => `${String(y)}年度`,
  states: {
    through: '通り抜けられる',
    detected: '気づける',
    stopped: 'ここで止まる',
    spared: '起こらない',
    harm: '被害が出る',
  },
  signs: { value: '成熟度', range: '取り得る範囲', target: '目標', stage: '段階' },
}
type Words = typeof ja
const en: Words = {
  axes: [
    'Telework policy',
    'ID base',
    'Device protection',
    'VPN exit',
    'Network renewal',
    'SaaS monitoring',
    'Cloud configuration',
    'Information protection',
    'Internal-app monitoring',
    'Supply chain',
  ],
  now: 'Now',
  next: 'After step 1',
  target: 'Target',
  initial: 'Initial',
  running: 'Running',
  chosen: 'Work-style route',
  other: 'Security route',
  years: ['FY2025', 'FY2026', 'FY2027', 'FY2028'],
  unit: 'JPY million',
  weight: 'weight',
  start: 'VPN gone',
  halt: 'Ransomware through VPN stops',
  steps: ['Preparation', 'ID base', 'Device protection', 'VPN exit', 'Network and SaaS'],
  measures: [
    'List the devices that leave the office',
    'Multi-factor sign-in for everybody',
    'Revoke leavers on the day',
    'Endpoint detection and response',
    'Close the maintenance entrance',
    'Segment the internal network',
  ],
  moves: [
    'A weakness of the contractor’s VPN appliance is used',
    'A reused administrator password opens the server',
    'The virus scanner is switched off',
    'The attacker moves across the network',
    'Servers are encrypted',
  ],
  move: 'Multi-factor sign-in would have stopped it',
  year: (y) => `FY${String(y)}`,
  states: {
    through: 'Gets through',
    detected: 'Noticed',
    stopped: 'Stopped here',
    spared: 'Does not happen',
    harm: 'Harm',
  },
  signs: { value: 'Maturity', range: 'Possible range', target: 'Target', stage: 'Stage' },
}

export function figures(language: 'ja' | 'en'): Record<Figure['kind'], Figure> {
  const w = language === 'ja' ? ja : en
  const ticks = Array.from({ length: 9 }, (_, i) => ({
    week: i * 13,
    label: i % 4 === 0 ? w.year(2025 + i / 4) : `Q${String((i % 4) + 1)}`,
    major: i % 4 === 0,
  }))
  const marks = [
    { week: 34, label: w.halt },
    { week: 78, label: w.start },
  ]
  const bands = w.steps.map((label, i) => ({
    label,
    start: i * 20,
    finish: i * 20 + 24,
    rows: w.measures
      .slice(i, i + 2)
      .map((text, k) => ({ label: text, start: i * 20 + k * 6, finish: i * 20 + 12 + k * 10, emphasis: k === 0 })),
  }))
  return {
    radar: {
      kind: 'radar',
      axes: w.axes,
      min: 1,
      max: 4,
      series: [
        { name: w.now, role: 'now', values: [1.4, 2.1, 1.9, 1, 1.3, 2.6, 2, 1.7, null, 1.1] },
        { name: w.next, role: 'next', values: [2.4, 3, 1.9, 1, 1.3, 2.6, 2, 1.7, null, 1.1] },
        { name: w.target, role: 'target', values: [3, 4, 3, 3, 3, 3, 3, 4, null, 3] },
      ],
    },
    bars: {
      kind: 'bars',
      unit: w.unit,
      categories: w.years,
      series: [
        { name: w.initial, role: 'initial', values: [4.2, 9.5, 6, 0] },
        { name: w.running, role: 'running', values: [0.8, 2.6, 5.1, 5.4] },
      ],
      limits: [6, 12, 10, null],
    },
    curve: {
      kind: 'curve',
      unit: w.weight,
      start: '2025-04-01',
      weeks: 117,
      ticks,
      series: [
        {
          name: w.chosen,
          role: 'chosen',
          points: [
            [0, 24],
            [16, 21],
            [34, 12],
            [60, 7],
            [78, 4.5],
            [100, 2],
          ].map(([week = 0, value = 0]) => ({ week, value })),
        },
        {
          name: w.other,
          role: 'other',
          points: [
            [0, 24],
            [20, 22],
            [48, 15],
            [70, 11],
            [96, 3],
          ].map(([week = 0, value = 0]) => ({ week, value })),
        },
      ],
      marks,
    },
    gantt: {
      kind: 'gantt',
      start: '2025-04-01',
      weeks: 117,
      ticks,
      bands: [...bands, { label: w.steps[0] ?? '', start: null, finish: null, rows: [] }],
      marks,
    },
    interval: {
      kind: 'interval',
      min: 1,
      max: 4,
      words: w.signs,
      rows: w.axes.map((label, i) => ({
        label,
        low: i === 8 ? null : 1 + (i % 4) * 0.4,
        high: i === 8 ? null : 1.6 + (i % 4) * 0.6,
        value: i === 8 ? null : 1.3 + (i % 4) * 0.5,
        target: 3 + (i % 2),
        stage: i === 8 ? null : 1 + (i % 4),
      })),
    },
    strip: {
      kind: 'strip',
      moves: w.moves.map((label, i) => {
        const state = (['through', 'detected', 'stopped', 'spared', 'harm'] as const)[i] ?? 'spared'
        return { label, state, word: w.states[state], note: i === 2 ? w.move : undefined }
      }),
    },
  }
}

const rows60 = (word: string): string[][] =>
  Array.from({ length: 60 }, (_, i) => [
    `${word} ${String(i + 1)}`,
    i % 7 === 0 ? `${word} `.repeat(12) : word,
    String(1000 + i * 37),
    `${String(i % 4)}.${String(i % 10)}`,
  ])

export function japaneseReport(): Report {
  const f = figures('ja')
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      tone: 'lead',
      text: '全社の段階は「初期」です。平均は2.1ですが、ID基盤の要となる設問が1段階にとどまり、これが全体を引き止めています。',
      notes: [1],
    },
    {
      kind: 'key-figures',
      items: [
        { label: '全社の成熟度', value: '2.1', note: '幅 1.8〜2.6' },
        { label: '被害に至る事故事例', value: '9 / 13 件' },
        { label: '回答の網羅率', value: '92 %', note: '31 %は画面または試験で確認' },
        { label: '止まるまでの週数', value: '34 週' },
      ],
      notes: [2],
    },
    { kind: 'heading', level: 2, text: '前提が変わったこと、もう足りないこと' },
    {
      kind: 'paragraph',
      text: '社内網の内側を信頼するという前提は、働く場所と使うサービスが外に出たことで成り立たなくなりました。委託先の保守用接続口から入られ、使い回された管理者の認証情報で社内網を横に移動された事例は、いずれも境界の機器を更新していなかったことではなく、入られた後に止める仕組みがなかったことで被害に至っています。',
    },
    {
      kind: 'paragraph',
      tone: 'quiet',
      text: 'この判断は申告に基づく回答を61 %含みます。確認済みの割合は設問ごとに本文の表に示します。',
    },
    {
      kind: 'list',
      ordered: true,
      items: [
        '全員に多要素認証を適用する（2025年度第1四半期、初期費用120万円）',
        '委託先の保守用接続口を、利用の都度に開ける方式へ変える。開けたままの接続口は一覧にして、期限までに閉じる',
        '退職者の権限を当日に止める',
      ],
      notes: [3],
    },
    { kind: 'list', ordered: false, items: ['端末の検知と対応', '復元の試験', '社内網の分割'] },
    {
      kind: 'callout',
      tone: 'plain',
      title: '本日お決めいただきたいこと',
      text: 'ID基盤の更新を2025年度の予算で始めること。費用は初期420万円、運用は年80万円です。',
    },
    {
      kind: 'callout',
      tone: 'good',
      title: '止まるようになること',
      text: '手順1の後、13件のうち6件が侵入の段階で止まります。',
    },
    { kind: 'callout', tone: 'warning', title: '再現は論証であって証明ではありません', text: '', notes: [4] },
    { kind: 'heading', level: 3, text: '読みにくい文字の確かめ' },
    { kind: 'paragraph', text: nasty },
    {
      kind: 'paragraph',
      text: `長い語は${longWord}のように折れても失われない。Zero trust architecture を和文の中に置いても、語の途中では折れない。`,
    },
  ]
  return {
    kind: 'board',
    language: 'ja',
    title: 'ゼロトラスト診断 取締役会報告',
    organization: '髙﨑部品工業株式会社',
    logo: '',
    date: '2025-06-20',
    dateText: '2025年6月20日',
    confidentiality: '社外秘',
    state: '網羅率 92 %、得点の31 %は画面・設定または試験で確認したものです。',
    badge: '見本（架空の組織）',
    contentsTitle: '目次',
    pageLabel: '{page} / {pages} ページ',
    identity: 'sample-1 zero-trust 0.1.0',
    inputsHash: '',
    sections: [
      {
        id: 'standing',
        title: '現在地',
        headline: '平均は2.1ですが、ID基盤が引き止めるため、全社の段階は「初期」です',
        blocks,
        footnotes: [
          { number: 1, text: '設問 id.mfa「多要素認証の適用範囲」への回答（2025年6月12日、画面で確認）。' },
          { number: 2, text: '再現は13件の公表事例に対する論証で、確率ではない。' },
          { number: 3, text: '費用は中規模の前提値。上書きできる。' },
          { number: 4, text: longNote },
        ],
      },
      {
        id: 'figures',
        title: '図',
        headline: '図は値から描かれ、画面の図と同じ数を示します',
        blocks: [
          {
            kind: 'figure',
            figure: f.radar,
            caption: '領域ごとの成熟度：現在、手順1の後、目標',
            alt: '十の領域の成熟度のレーダー図。現在はおおむね1から2、目標は3から4。',
            notes: [1],
          },
          { kind: 'figure', figure: f.interval, caption: '領域ごとの成熟度と幅', alt: '領域ごとの成熟度と幅。' },
          {
            kind: 'figure',
            figure: f.strip,
            caption: '保守用VPNからの侵入の再現',
            alt: '五つの動きのうち三つ目で止まる。',
          },
          { kind: 'figure', figure: f.gantt, caption: '手順と対策の予定', alt: '五つの手順の予定。' },
          { kind: 'figure', figure: f.curve, caption: 'さらされている重みの推移', alt: '重みは24から2へ下がる。' },
          { kind: 'figure', figure: f.bars, caption: '年度ごとの費用と予算の上限', alt: '年度ごとの費用。' },
        ],
        footnotes: [{ number: 1, text: '社内アプリの監視は該当する設問がない。' }],
      },
      {
        id: 'tables',
        title: '表',
        headline: '六十行の表は、どの頁でも見出しをもう一度示します',
        blocks: [
          {
            kind: 'table',
            caption: '対策の一覧',
            headRows: true,
            columns: [
              { title: '対策', align: 'start', width: 2 },
              { title: '説明', align: 'start', width: 3 },
              { title: '費用（千円）', align: 'end' },
              { title: '段階', align: 'center' },
            ],
            rows: rows60('対策'),
            notes: [1],
          },
          {
            kind: 'table',
            caption: '長い注記',
            columns: [
              { title: '設問', align: 'start' },
              { title: '注記', align: 'start', width: 4 },
            ],
            rows: [
              ['id.mfa', longNote],
              [longWord, nasty],
            ],
          },
        ],
        footnotes: [{ number: 1, text: '費用は前提値。' }],
      },
    ],
  }
}

export function englishReport(): Report {
  const f = figures('en')
  return {
    kind: 'board',
    language: 'en',
    title: 'Zero trust assessment: board report',
    organization: 'Takasaki Parts (髙﨑部品)',
    logo: '',
    date: '2025-06-20',
    dateText: '20 June 2025',
    confidentiality: 'Confidential',
    state: 'Coverage 92 %; 31 % of the score was observed or tested.',
    badge: 'Sample (invented organization)',
    contentsTitle: 'Contents',
    pageLabel: 'Page {page} of {pages}',
    identity: 'sample-1 zero-trust 0.1.0',
    inputsHash: '',
    sections: [
      {
        id: 'standing',
        title: 'Where we stand',
        headline: 'The mean is 2.1, but the ID base holds the whole organization back at stage Initial',
        blocks: [
          {
            kind: 'paragraph',
            tone: 'lead',
            text: 'Nine of the thirteen published incidents would have harmed us today. Six of them stop after the first step of the plan.',
            notes: [1],
          },
          {
            kind: 'key-figures',
            items: [
              { label: 'Maturity', value: '2.1', note: 'interval 1.8–2.6' },
              { label: 'Incidents that would have hit us', value: '9 of 13' },
              { label: 'Coverage of the answers', value: '92 %' },
            ],
          },
          { kind: 'heading', level: 2, text: 'What has changed, and what no longer suffices' },
          {
            kind: 'paragraph',
            text: 'The assumption that whatever is inside the network can be trusted no longer holds: people work elsewhere, and the services they use are elsewhere too. In the published cases the harm came not from an appliance that nobody had updated, but from the lack of anything that would stop an intruder once inside. Contractors such as 髙﨑商店 enter through maintenance lines that stay open all year.',
            notes: [2],
          },
          {
            kind: 'list',
            ordered: true,
            items: [
              'Multi-factor sign-in for everybody in the first quarter, at an initial cost of JPY 1.2 million',
              'Maintenance entrances that open for one visit and close again',
              'Leavers lose access on the day',
            ],
          },
          { kind: 'list', ordered: false, items: ['Endpoint detection', 'Restore drills'] },
          {
            kind: 'callout',
            tone: 'plain',
            title: 'What we ask you to decide today',
            text: 'Start the renewal of the ID base within the budget of FY2025: JPY 4.2 million initially, JPY 0.8 million a year.',
          },
          {
            kind: 'callout',
            tone: 'warning',
            title: 'A replay is an argument, not a proof',
            text: 'It compares the answers with what is known of the attack.',
          },
          { kind: 'heading', level: 3, text: 'Characters that break naive painters' },
          {
            kind: 'paragraph',
            text: `CO₂ and 10⁵ stay whole, “quotes” too; ${longWord} breaks only in need.\tAfter a tab the line goes on. Emoji 🔒 is announced.`,
          },
        ],
        footnotes: [
          { number: 1, text: 'Replay of thirteen published incidents against the answers of 12 June 2025.' },
          { number: 2, text: 'Published reports of 2021 to 2024.' },
        ],
      },
      {
        id: 'figures',
        title: 'Figures',
        headline: 'Figures are drawn from values and show the same numbers as the screen',
        blocks: Object.values(f).map((figure) => ({
          kind: 'figure' as const,
          figure,
          caption: `Figure: ${figure.kind}`,
          alt: `A figure of kind ${figure.kind}.`,
        })),
        footnotes: [],
      },
      {
        id: 'tables',
        title: 'Tables',
        headline: 'A table of sixty rows repeats its heads on every page',
        blocks: [
          {
            kind: 'table',
            caption: 'Measures',
            headRows: true,
            columns: [
              { title: 'Measure', align: 'start', width: 2 },
              { title: 'Detail', align: 'start', width: 3 },
              { title: 'Cost (kJPY)', align: 'end' },
              { title: 'Level', align: 'center' },
            ],
            rows: rows60('Measure'),
          },
        ],
        footnotes: [],
      },
    ],
  }
}
