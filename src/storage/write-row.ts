// An assessment becomes rows. What a summary says of the inputs is taken from the inputs, so that the two cannot disagree.
import type { Assessment } from '#core/assessment/assessment.ts'
import { parseAssessment, PARTS, type Part } from '#core/assessment/parse-assessment.ts'
import { plainOrThrow } from './door.ts'
import type { AnswerCell, InputsRow, NewSummary, Summary, SummaryPatch } from './rows.ts'
import { StorageError } from './storage-error.ts'

/** Throws a StorageError with every fault. */
export function validAssessment(assessment: Assessment): Assessment {
  const parsed = parseAssessment(plainOrThrow(assessment))
  if (!parsed.ok) throw new StorageError('invalid', { faults: parsed.faults })
  return parsed.value
}

/** `before`: the row this one replaces; every rev stands one above its, and answers that are gone keep theirs. */
export function inputsRow({ answers, ...inputs }: Assessment, rev = 1, before?: InputsRow): InputsRow {
  const cells = new Map<string, AnswerCell>()
  for (const [id, cell] of Object.entries(before?.answers ?? {})) cells.set(id, { answer: null, rev: cell.rev + 1 })
  for (const [id, answer] of Object.entries(answers)) cells.set(id, { answer, rev: cells.get(id)?.rev ?? 1 })
  const partRevs = PARTS.map((part): [Part, number] => [part, (before?.partRevs[part] ?? 0) + 1])
  return { id: inputs.id, rev, inputs, partRevs: Object.fromEntries(partRevs), answers: Object.fromEntries(cells) }
}

/** What a summary repeats of the inputs. */
export function identity(inputs: Omit<Assessment, 'answers'>) {
  return {
    id: inputs.id,
    name: inputs.organization.name,
    sample: inputs.sample ?? false,
    packId: inputs.pack.id,
    packVersion: inputs.pack.version,
    route: inputs.route,
    edition: inputs.edition ?? 'full',
  } as const
}

/** Nothing of the patch but its figures: `rev` and the backup count are the database's own. */
export const figuresOf = ({ updatedAt, answered, asked, stage, maturity, coverage }: SummaryPatch) =>
  plainOrThrow({ updatedAt, answered, asked, stage, maturity, coverage })

export function summaryRow(assessment: Assessment, summary: NewSummary): Summary {
  const { createdAt } = summary
  return { ...identity(assessment), ...(figuresOf(summary) as NewSummary), createdAt, rev: 1, editsSinceBackup: 0 }
}
