// The product's pack with everyone who answers it: the invented companies and the organizations of the real cases.
import { readFileSync, readdirSync } from 'node:fs'
import { readContent } from '#content/content.ts'
import { validatePack } from '#core/index.ts'
import type { Answer, Assessment, Level } from '#core/index.ts'

const content = readContent('.')
export const pack = validatePack(content.packs.get('zero-trust'))
export const questions = pack.domains.flatMap((domain) => domain.questions)
export const short = questions.filter((question) => question.short)

export interface Someone {
  name: string
  assessment: Assessment
}
export const samples: Someone[] = content.samples.map(({ id, load }) => ({ name: id, assessment: load('ja') }))
export const cases: Someone[] = readdirSync('test/cases')
  .filter((file) => file.endsWith('-before.json'))
  .map((file) => ({
    name: file.replace('-before.json', ''),
    assessment: JSON.parse(readFileSync(`test/cases/${file}`, 'utf8')) as Assessment,
  }))

/** A stated answer. */
export const answer = (value: Answer['value']): Answer => ({ value, basis: 'stated', at: '2026-11-22T00:00:00Z' })

/** Every question of the pack answered with the same level. */
export const allAt = (level: Level): Assessment['answers'] =>
  Object.fromEntries(questions.map(({ id }) => [id, answer(level)]))
