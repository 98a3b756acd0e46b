// The incidents tell what is published, say where, name no victim, and keep a source's claim apart from our remark.
import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pack } from './zero-trust.ts'

const incident = (id: string) => pack.incidents.find((i) => i.id === id)
const both = (text: string | { ja: string; en: string }): string[] =>
  typeof text === 'string' ? [text] : [text.ja, text.en]

test('every fact has a source that one can look up: an address, a dated text, or a document of the pack', () => {
  const address = /[a-z0-9-]+\.[a-z]{2,}\/\S+/
  const dated = /(?:19|20)\d{2}/
  const document = /^(?:研究会資料|研究会報告|講演資料|セミナー資料|Study-group (?:paper|report)|Talk|Seminar)/
  for (const { id, facts } of pack.incidents) {
    expect(facts.length, id).toBeGreaterThanOrEqual(3)
    for (const { source } of facts)
      for (const text of both(source))
        expect(address.test(text) || dated.test(text) || document.test(text), `${id}: ${text}`).toBe(true)
  }
})

test('no organization that was attacked is named anywhere in the pack', () => {
  const names =
    /トヨタ|小島プレス|三菱電機|ホンダ|カプコン|カブコン|楽天|PayPay|ペイペイ|郡山|創価|大阪急性期|ベルキッチン|リスクモンスター|ニップン|ドコモ|横浜市|神奈川県|Toyota|Kojima Press|Mitsubishi|Honda|Capcom|Rakuten|Koriyama|Soka Univ|RiskMonster|Capital One|Hobby Lobby|Salesforce|\bDyn\b|\bNEC\b/
  const folder = 'questionnaires/zero-trust'
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yml'))
  expect(files.length).toBeGreaterThan(40)
  for (const file of files) expect(readFileSync(`${folder}/${file}`, 'utf8'), file).not.toMatch(names)
})

test('a claim that we doubt is shown as the source’s, with our remark beside it', () => {
  const parts = incident('parts-maker-2022')
  const mdm = parts?.claims?.find(({ product }) => product === 'mdm')
  expect(mdm?.remark?.ja).toMatch(/サーバー間の移動を止める働きは期待できません/)
  // And no control of ours says that MDM stops it.
  const graded = (parts?.moves ?? []).flatMap(({ controls }) => controls.filter((c) => c.question === 'dev.mdm'))
  expect(graded).toEqual([{ question: 'dev.mdm', level: 3, effect: 'slows', confidence: 'low', claim: 'source' }])
  const iap = incident('hospital-2022')?.claims?.find(({ product }) => product === 'iap')
  expect(iap?.remark?.ja).toMatch(/病院のネットワークのことと読めます/)
  for (const { id, claims } of pack.incidents)
    for (const { remark } of claims ?? []) expect(both(remark ?? '').join('').length, id).toBeGreaterThan(20)
})

test('a control is a source’s claim only where that source says something of the incident', () => {
  for (const { id, moves, claims } of pack.incidents) {
    const sourced = moves.flatMap(({ controls }) => controls.filter(({ claim }) => claim === 'source'))
    if (sourced.length > 0) expect(claims?.length ?? 0, id).toBeGreaterThan(0)
  }
})

test('severity and conditions: three in the worst, and no replay for those it cannot concern', () => {
  expect(Object.fromEntries(pack.incidents.map(({ id, severity, when }) => [id, [severity, when ?? {}]]))).toEqual({
    'parts-maker-2022': [3, { vpn: ['yes'] }],
    'hospital-2022': [3, { thirdparty: ['yes'] }],
    'university-mail-2022': [1, {}],
    'city-insider-2022': [1, {}],
    'electric-m365-2020': [2, {}],
    'car-maker-2020': [3, { factory: ['yes'] }],
    'game-2020': [3, { vpn: ['yes'] }],
    'wannacry-2017': [3, {}],
    'mirai-2016': [2, {}],
    'us-bank-2019': [3, { iaas: ['yes'] }],
    'crm-guest-2020': [2, {}],
    'credit-edu-2022': [2, { iaas: ['yes'] }],
    'login-attempts-2019': [1, {}],
  })
})
