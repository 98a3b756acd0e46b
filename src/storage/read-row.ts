// A stored row becomes an assessment again. What is broken never blocks the rest: it is left out of the assessment, named in
// the quarantine, and stays in the row as it is until someone answers anew.
import type { Answer, Assessment } from '#core/assessment/assessment.ts'
import { joinPath, within, type Fault } from '#core/assessment/fault.ts'
import { groupOf } from '#core/assessment/guard.ts'
import {
  parseAnswer,
  parseId,
  parsePackReference,
  parsePart,
  PARTS,
  type Part,
} from '#core/assessment/parse-assessment.ts'
import { cellRev, revOf } from './rev.ts'
import type { Stored, Summary } from './rows.ts'

const fallbacks: Pick<Assessment, Part> = {
  organization: { id: 'unknown', name: '' },
  profile: {},
  route: 'unknown',
  reasons: undefined,
  edition: undefined,
  targets: { default: 3, domains: {}, questions: {} },
  decisions: undefined,
  plan: {},
}

const own = (value: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined
const UNREADABLE: Fault = { path: 'inputs', code: 'unreadable' }
/** A sealed row that does not open has nothing to show; it stays in the database as it is. */
export const isReadable = ({ quarantine }: Stored): boolean => !quarantine.includes(UNREADABLE)
const nothing = (id: string): Assessment => ({ id, pack: { id: 'unknown', version: '0' }, answers: {}, ...fallbacks })

/** Never throws, whatever the row holds. `summary` undefined: it is missing, which is no fault of the inputs. */
export function readRow(id: string, row: unknown, summary?: Pick<Summary, 'rev'>): Stored {
  const { inputs, answers, partRevs, rev, unreadable } = groupOf(row)
  const quarantine: Fault[] = []
  if (summary && revOf(summary.rev) !== revOf(rev)) quarantine.push({ path: 'rev', code: 'rev-differs' })
  if (unreadable === true) return { assessment: nothing(id), answerRevs: {}, partRevs: {}, quarantine: [UNREADABLE] }
  const cells = readCells(groupOf(answers), quarantine)
  const head = readInputs(id, groupOf(inputs), quarantine)
  return {
    assessment: { ...head, answers: Object.fromEntries(cells.good) },
    answerRevs: Object.fromEntries(cells.revs),
    partRevs: Object.fromEntries(PARTS.map((part) => [part, revOf(own(groupOf(partRevs), part))])),
    quarantine,
  }
}

function readCells(cells: Record<string, unknown>, quarantine: Fault[]) {
  const good: [string, Answer][] = []
  const revs: [string, number][] = []
  for (const [question, cell] of Object.entries(cells)) {
    const { answer } = groupOf(cell)
    const path = joinPath('answers', question)
    revs.push([question, cellRev(cells, question)])
    if (answer === null) continue
    const known = parseId(question)
    const parsed = parseAnswer(answer)
    if (!known.ok) quarantine.push({ path, code: 'bad-id' })
    else if (parsed.ok) good.push([question, parsed.value])
    else quarantine.push(...parsed.faults.map((fault) => within(path, fault)))
  }
  return { good, revs }
}

function readInputs(id: string, inputs: Record<string, unknown>, quarantine: Fault[]): Omit<Assessment, 'answers'> {
  const part = <P extends Part>(name: P): Assessment[P] => {
    const parsed = parsePart(name, own(inputs, name))
    if (parsed.ok) return parsed.value
    quarantine.push(...parsed.faults)
    return fallbacks[name] as Assessment[P]
  }
  const pack = parsePackReference(own(inputs, 'pack'))
  if (!pack.ok) quarantine.push(...pack.faults.map((fault) => within('pack', fault)))
  const assessment: Omit<Assessment, 'answers'> = {
    id,
    organization: part('organization'),
    pack: pack.ok ? pack.value : { id: 'unknown', version: '0' },
    profile: part('profile'),
    route: part('route'),
    targets: part('targets'),
    plan: part('plan'),
  }
  const [reasons, edition, decisions] = [part('reasons'), part('edition'), part('decisions')]
  return {
    ...assessment,
    // An absent field stays absent: what was saved without it comes back without it.
    ...(reasons && { reasons }),
    ...(edition && { edition }),
    ...(decisions && { decisions }),
    ...(typeof inputs.sample === 'boolean' && { sample: inputs.sample }),
  }
}
