// The words of every language: all files of a language's folder flattened to dotted keys, those of the report and of other files apart. What
// one language says, every language says, with the same places for values.
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isRecord } from '#core/pack/rows.ts'
import { placesIn, type Word, type Words } from '#core/words.ts'
import type { Path } from '#core/pack/fault.ts'
import { readSource, type LocatedFault, type SourceFile } from './source-file.ts'

const PLURALS = new Set(['zero', 'one', 'two', 'few', 'many', 'other'])
/** Words of the report and of other files: the page does without them until one is made. */
const ofFiles = (name: string): boolean => name === 'report.yml' || name.endsWith('-file.yml')
/** What the frame and the start page say; the other screens' words come with the first of them. */
const OF_THE_FRAME = new Set(
  ['app', 'start', 'document', 'lock', 'backup', 'copies', 'auto-save', 'fault', 'seal'].map((name) => `${name}.yml`),
)

interface Entry {
  key: string
  word: Word
  source: SourceFile
  path: Path
}
type Catalogue = Map<string, Entry>

export interface Locale {
  /** The folder's name: ja, en. */
  id: string
  /** Of all screens, the frame's among them. */
  words: Words
  frameWords: Words
  reportWords: Words
}

/** Reads every folder of `folder`, in the order of their names; `shown` is what faults call it. */
export function readLocales(folder: string, shown: string): { locales: Locale[]; faults: LocatedFault[] } {
  const faults: LocatedFault[] = []
  const ids = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    : []
  const read = (id: string, wanted: (name: string) => boolean): Catalogue => {
    const files = readdirSync(join(folder, id)).filter((name) => name.endsWith('.yml') && wanted(name))
    return catalogue(
      files.sort().map((name) => readSource(join(folder, id, name), `${shown}/${id}/${name}`)),
      faults,
    )
  }
  const found = ids.sort().map((id) => ({
    id,
    screen: read(id, (name) => !ofFiles(name)),
    report: read(id, ofFiles),
  }))
  faults.push(
    ...differences(found.map(({ id, screen }) => [id, screen])),
    ...differences(found.map(({ id, report }) => [id, report])),
  )
  const locales = found.map(({ id, screen, report }) => ({
    id,
    words: wordsOf(screen),
    frameWords: wordsOf(screen, OF_THE_FRAME),
    reportWords: wordsOf(report),
  }))
  return { locales, faults }
}

/** The words of one file alone. */
export const readWords = (file: string): Words => wordsOf(catalogue([readSource(file, file)], []))

const wordsOf = (entries: Catalogue, files?: ReadonlySet<string>): Words =>
  Object.fromEntries(
    [...entries]
      .filter(([, { source }]) => !files || files.has(basename(source.file)))
      .map(([key, { word }]) => [key, word]),
  )

function catalogue(sources: SourceFile[], faults: LocatedFault[]): Catalogue {
  const entries: Catalogue = new Map()
  for (const source of sources) {
    faults.push(...source.faults)
    const flat = source.value === undefined || source.value === null ? [] : flatten(source, source.value, [], faults)
    for (const entry of flat) {
      const first = entries.get(entry.key)
      if (first) faults.push(source.fault(entry.path, `"${entry.key}" already stands in ${first.source.file}.`, true))
      else entries.set(entry.key, entry)
    }
  }
  return entries
}

function flatten(source: SourceFile, value: unknown, path: Path, faults: LocatedFault[]): Entry[] {
  const key = path.join('.')
  if (typeof value === 'string' || isPlural(value)) return [{ key, word: value, source, path }]
  if (isRecord(value))
    return Object.entries(value).flatMap(([name, inner]) => flatten(source, inner, [...path, name], faults))
  faults.push(source.fault(path, 'Expected a text; put numbers, true and false in quotes.'))
  return []
}

function isPlural(value: unknown): value is Exclude<Word, string> {
  return (
    isRecord(value) &&
    typeof value['other'] === 'string' &&
    Object.entries(value).every(([form, text]) => PLURALS.has(form) && typeof text === 'string')
  )
}

/** Each key as the first language has it, against every language. */
function differences(languages: (readonly [string, Catalogue])[]): LocatedFault[] {
  const all = languages.flatMap(([, entries]) => [...entries.values()])
  const first = new Map(all.toReversed().map((entry) => [entry.key, entry]))
  return [...new Set(all.map(({ key }) => key))].flatMap((key) => {
    const entry = first.get(key)
    return entry ? languages.flatMap(([language, entries]) => difference(entry, language, entries.get(key))) : []
  })
}

function difference(entry: Entry, language: string, other: Entry | undefined): LocatedFault[] {
  if (!other) return [entry.source.fault(entry.path, `The language "${language}" has no text for this key.`, true)]
  const [wanted, found] = [places(entry), places(other)]
  const wrong = [
    ...wanted.filter((place) => !found.includes(place)).map((place) => `lacks {${place}}`),
    ...found.filter((place) => !wanted.includes(place)).map((place) => `has {${place}} that another lacks`),
  ]
  return wrong.length === 0
    ? []
    : [other.source.fault(other.path, `The language "${language}" ${wrong.join(' and ')}.`)]
}

const places = ({ word }: Entry): string[] => placesIn(typeof word === 'string' ? word : Object.values(word).join(' '))
