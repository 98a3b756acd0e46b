// Which questions rest on which heading of the documents a pack was written from. Every heading that states a practice is
// cited by a question or says why not; a question cites no heading that is not on the list.
import type { Pack } from '#core/pack/pack.ts'

/** A document's headings that state a practice, in its own order. */
export interface DocumentHeadings {
  document: string
  headings: (string | { heading: string; reason: string })[]
}

export interface CoverageRow {
  document: string
  heading: string
  questions: string[]
  /** Why no question cites it; '' for one that is cited. */
  reason: string
}

export interface Coverage {
  rows: CoverageRow[]
  /** What is wrong with list or pack, each as a sentence. */
  faults: string[]
}

type Asked = Pick<Pack<unknown>, 'domains'>

export function coverageOf(pack: Asked, documents: readonly DocumentHeadings[]): Coverage {
  const cited = new Map<string, string[]>()
  for (const question of pack.domains.flatMap((d) => d.questions))
    for (const { document, heading } of question.source) {
      const key = keyOf(document, heading)
      cited.set(key, [...(cited.get(key) ?? []), question.id])
    }
  const rows = documents.flatMap(({ document, headings }) =>
    headings.map((entry): CoverageRow => {
      const { heading, reason } = typeof entry === 'string' ? { heading: entry, reason: '' } : entry
      return { document, heading, reason, questions: cited.get(keyOf(document, heading)) ?? [] }
    }),
  )
  return { rows, faults: [...faultsOf(rows), ...strangers(cited, rows, new Set(documents.map((d) => d.document)))] }
}

const keyOf = (document: string, heading: string): string => `${document} > ${heading}`

const faultsOf = (rows: readonly CoverageRow[]): string[] =>
  rows.flatMap(({ document, heading, questions, reason }) => {
    const name = keyOf(document, heading)
    if (questions.length === 0 && reason.trim() === '') return [`${name}: no question cites it, and no reason is given`]
    if (questions.length > 0 && reason !== '') return [`${name}: it is cited, so the reason is out of date`]
    return []
  })

/** Headings of the listed documents that questions cite under a name nobody listed. */
function strangers(
  cited: ReadonlyMap<string, string[]>,
  rows: readonly CoverageRow[],
  documents: ReadonlySet<string>,
): string[] {
  const listed = new Set(rows.map((r) => keyOf(r.document, r.heading)))
  return [...cited].flatMap(([key, questions]) =>
    documents.has(key.slice(0, key.indexOf(' > '))) && !listed.has(key)
      ? [`${key}: ${questions.join(', ')} cite it, but it is not on the list`]
      : [],
  )
}

/** The file docs/coverage.md. */
export function coverageMarkdown({ rows }: Coverage, titles: ReadonlyMap<string, string>): string {
  const documents = [...new Set(rows.map((r) => r.document))]
  const covered = rows.filter((r) => r.questions.length > 0).length
  return [
    '# From heading to question',
    '',
    'Made by `npm run coverage` from the `source` of every question in `questionnaires/zero-trust` and the list of headings in',
    '`test/content/seed-headings.yml`. A test holds it up to date and fails when a heading that states a practice is neither cited nor',
    'explained.',
    '',
    `${String(covered)} of ${String(rows.length)} headings are cited by a question; the others say why not.`,
    ...documents.flatMap((document) => [
      '',
      `## ${document}: ${titles.get(document) ?? document}`,
      '',
      '| heading | questions, or why there is none |',
      '| --- | --- |',
      ...rows
        .filter((r) => r.document === document)
        .map((r) => `| ${r.heading} | ${r.reason === '' ? r.questions.map((q) => `\`${q}\``).join(' ') : r.reason} |`),
    ]),
    '',
  ].join('\n')
}
