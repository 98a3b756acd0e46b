// One question as it stands on paper. Everything that helps to answer it is on the form; nothing of an answer is.
import { BASES } from '../assessment/assessment.ts'
import type { Condition, Pack, Question } from '../pack/pack.ts'
import type { Translate } from '../words.ts'
import type { Block } from './report.ts'

/** For evidence, whom to ask, why it does not apply, why opinions differ. */
const WRITE_LINES = 2

/** The profile's questions stand before the first domain. */
export const profileNumber = (at: number): string => `0.${String(at + 1)}`

export function questionForm(t: Translate, pack: Pack, question: Question, number: string): Block {
  const word = (key: string, values?: Record<string, string>): string => t(`report.questionnaire.${key}`, values)
  const { id, key, when, why, levels, evidence, asks } = question
  const roles = asks.map((role) => pack.roles?.find((r) => r.id === role)?.title ?? role)
  const references = pack.frameworks.flatMap((framework) => {
    const items = (question.maps[framework.id] ?? []).map((item) => itemMark(framework, item))
    const named = { framework: framework.short ?? framework.title, items: items.join(t('report.list')) }
    return items.length > 0 ? [word('reference', named)] : []
  })
  return {
    kind: 'form',
    number,
    text: question.text,
    mark: key ? word('keyed', { id, key: word('key') }) : id,
    before: [
      ...conditions(t, pack, when).map((text) => ({ label: word('condition'), text })),
      { label: word('why'), text: why },
    ],
    choices: levels.map((text, i) => ({ label: String(i + 1), text })),
    ticks: [
      { items: [word('unknown'), word('notApplicable')] },
      { label: word('basis'), items: BASES.map((basis) => t(`basis.${basis}`)) },
    ],
    after: [
      ...filled(word('evidence'), evidence, t('report.items')),
      ...filled(word('asks'), roles, t('report.list')),
      ...filled(word('maps'), references, t('report.items')),
    ],
    lines: [{ label: word('write'), count: WRITE_LINES }],
  }
}

/**
 * What a reader finds in the framework itself: its own number where there is one ("3-1-2", "A.5.1"), else the item's title.
 * Lower-case prefixes of ids are ours and stand in no framework.
 */
export function itemMark(framework: Pack['frameworks'][number], id: string): string {
  if (!/^[a-z]/.test(id)) return id
  const title = framework.items.find((item) => item.id === id)?.title ?? id
  return /^[A-Z]?\d[\w-]*(?= )/.exec(title)?.[0] ?? /^[a-z]\w*\.(\d+)$/.exec(id)?.[1] ?? title
}

const filled = (label: string, items: string[], between: string): { label: string; text: string }[] =>
  items.length > 0 ? [{ label, text: items.join(between) }] : []

/** One sentence a profile question; every one must hold. */
function conditions(t: Translate, pack: Pack, when: Condition | undefined): string[] {
  return Object.entries(when ?? {}).flatMap(([id, values]) => {
    const at = pack.profile.findIndex((f) => f.id === id)
    const field = pack.profile[at]
    if (!field) return []
    const options = values.map((value) => field.options.find((o) => o.value === value)?.text ?? value)
    return [
      t('report.questionnaire.conditionText', {
        number: profileNumber(at),
        values: options.join(t('report.questionnaire.either')),
      }),
    ]
  })
}
