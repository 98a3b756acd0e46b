// The command: reads the file, computes again, compares, prints.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { isDate } from '#core/calendar.ts'
import type { Assessment } from '#core/assessment/assessment.ts'
import type { Fault } from '#core/assessment/fault.ts'
import { isGroup } from '#core/assessment/guard.ts'
import { readZtmFile } from '#core/assessment/ztm-file.ts'
import { resolvePack } from '#core/pack/resolve-pack.ts'
import type { Report } from '#core/report/report.ts'
import { makeTranslate, type Translate } from '#core/words.ts'
import { compareNumbers, type Compared } from '#export/json/compare-numbers.ts'
import { readReportFile, type SaidReport } from '#export/json/read-report-file.ts'
import { recompute, type Recomputed } from '#export/json/recompute.ts'
import { languages, loadReportSections, packs } from '#registry.ts'
import { lineOf } from './lines.ts'
import { ownPack, readOwnPack, sha256, type FoundPack } from './own-pack.ts'

type Print = (line: string) => void

/** The exit code: 0 all equal, 1 a difference, 2 the file cannot be read. */
export async function run(args: readonly string[], print: Print): Promise<number> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const [file] = args.filter(
    (a, i) => !a.startsWith('--') && !['--language', '--date', '--pack'].includes(args[i - 1] ?? ''),
  )
  const [language = 'ja', date = new Date().toISOString().slice(0, 10)] = [option('--language'), option('--date')]
  if (file === undefined || (language !== 'ja' && language !== 'en') || !isDate(date)) {
    print('Usage: node scripts/recompute FILE [--pack PACK.yml] [--quiet] [--language ja|en] [--date YYYY-MM-DD]')
    return 2
  }
  const words = await wordsOf('en')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    const known = error instanceof TypeError
    print(`${basename(file)}: ${known ? words('fault.not-utf8') : `cannot be opened (${(error as Error).message}).`}`)
    return 2
  }
  const refuse = (faults: readonly Fault[]): number => {
    print(`${basename(file)} cannot be recomputed:`)
    for (const f of faults) print(`  ${f.path === '' ? '' : `${f.path}: `}${sentence(f, words)}`)
    return 2
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse([{ path: '', code: 'not-json' }])
  }
  const quiet = args.includes('--quiet')
  const given = option('--pack')
  const own = given === undefined ? undefined : await readOwnPack(given, words)
  if (own && 'faults' in own) {
    print(`The pack ${basename(given ?? '')} cannot be read:`)
    for (const fault of own.faults) print(`  ${fault}`)
    return 2
  }
  if (isGroup(value) && value.format === 'zta-report') {
    const read = readReportFile(value)
    return read.ok ? compare(read.said, own?.pack, print, quiet) : refuse(read.faults)
  }
  const read = readZtmFile(text, [])
  if (!read.ok) return refuse(read.faults)
  // A file of assessments carries the packs that it needs.
  const carried = await Promise.all((read.file.customPacks ?? []).map(ownPack))
  return show(read.file.assessments, [...carried, ...(own ? [own.pack] : [])], { language, date }, print)
}

const sentence = (fault: Fault, t: Translate): string =>
  t(`fault.${fault.code}`, fault.code === 'too-big' ? { limit: Number(fault.detail?.limit ?? 0) / 1_000_000 } : {})

async function wordsOf(language: Report['language']): Promise<Translate> {
  const entry = languages.find((l) => l.id === language)
  if (!entry) throw new Error(`no language ${language}`)
  return makeTranslate({ ...(await entry.loadWords()), ...(await entry.loadReportWords()) }, language)
}

interface Wanted extends Pick<SaidReport, 'assessment' | 'language' | 'date' | 'kind'> {
  sections?: readonly string[]
  areas?: ReadonlyMap<string, number>
}

async function again(
  { sections, language, ...wanted }: Wanted,
  pack: FoundPack,
  packHash = pack.hash,
): Promise<Recomputed> {
  const [texts, t, all] = await Promise.all([pack.load(language), wordsOf(language), loadReportSections()])
  const chosen = sections ? all.filter((s) => sections.includes(s.id)) : all
  const used = packHash === undefined ? {} : { packHash }
  return recompute({ ...wanted, ...used, language, pack: texts, t, sections: chosen, sha256 })
}

async function compare(said: SaidReport, own: FoundPack | undefined, print: Print, quiet: boolean): Promise<number> {
  const { id } = said.assessment.pack
  const { version, hash } = said.pack
  const pack: FoundPack | undefined = hash === undefined && !own ? packs.find((p) => p.id === id) : own
  if (!pack) return noPack(id, print)
  if (pack.id !== id) {
    print(`The report was computed with the pack "${id}"; the pack given is "${pack.id}". Nothing was recomputed.`)
    return 2
  }
  if (hash && hash !== pack.hash)
    print(
      'The pack given has other content than the one the report was computed with. Numbers may differ for that alone.',
    )
  else if (pack.version !== version)
    print(`Computed with pack ${version}; the one here is ${pack.version}. Numbers may differ for that alone.`)
  // A browser without cryptography knew no hash of the pack either.
  const found = await again({ ...said, areas: areasOf(said.results.roadmaps) }, pack, hash === '' ? hash : pack.hash)
  const hashed = said.inputsHash !== ''
  if (!hashed) print('The file carries no hash of its inputs: the browser that wrote it had no cryptography.')
  const lines: Compared[] = [
    ...(hash ? compareNumbers(hash, pack.hash, 'pack.hash') : []),
    ...(hashed ? compareNumbers(said.inputsHash, found.inputsHash, 'inputsHash') : []),
    ...compareNumbers(said.results, found.results, 'results'),
    ...compareNumbers(said.report, hashed ? found.report : { ...found.report, inputsHash: '' }, 'report'),
  ]
  for (const line of lines) if (!quiet || !line.equal) for (const shown of lineOf(line)) print(shown)
  return conclude(lines, print)
}

function conclude(lines: readonly Compared[], print: Print): number {
  const numbers = lines.reduce((sum, l) => sum + l.numbers, 0)
  const different = lines.filter((l) => !l.equal).length
  print(
    different === 0
      ? `${String(numbers)} numbers recomputed from the inputs: all equal.`
      : `${String(numbers)} numbers recomputed from the inputs: ${String(different)} lines are different.`,
  )
  return different === 0 ? 0 : 1
}

/** Nothing to hold the numbers against: they are printed. */
async function show(
  assessments: readonly Assessment[],
  own: readonly FoundPack[],
  { language, date }: { language: 'ja' | 'en'; date: string },
  print: Print,
) {
  let code = 0
  for (const assessment of assessments) {
    print(`${assessment.organization.name || assessment.id}, ${date}`)
    const pack = resolvePack<FoundPack>([...packs, ...own], assessment.pack)
    if (!pack) {
      code = noPack(assessment.pack.id, print)
      continue
    }
    const found = await again({ assessment, language, date, kind: 'board' }, pack)
    for (const [name, value] of Object.entries(found))
      for (const line of compareNumbers(value, value, name)) for (const shown of lineOf(line, false)) print(shown)
  }
  return code
}

function noPack(id: string, print: Print): number {
  print(
    `The pack "${id}" did not come with this product. Give its file with --pack PACK.yml: the app saves it under Settings.`,
  )
  return 2
}

function areasOf(roadmaps: unknown): ReadonlyMap<string, number> {
  const list: unknown[] = Array.isArray(roadmaps) ? roadmaps : []
  return new Map(
    list.flatMap((r) =>
      isGroup(r) && typeof r.route === 'string' && typeof r.area === 'number' ? [[r.route, r.area] as const] : [],
    ),
  )
}
