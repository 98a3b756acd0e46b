// Translate first: after this nothing knows that there are languages. Works on whatever holds source texts.
import type { Pack, SourcePack, SourceText, WordList } from './pack.ts'

type Language = keyof SourceText

/** The same shape with every { ja, en } replaced by one text, or by one list of words. */
export type Translated<T> = T extends SourceText
  ? string
  : T extends WordList<SourceText>
    ? string extends keyof T
      ? T
      : string[]
    : T extends object
      ? { [K in keyof T]: Translated<T[K]> }
      : T

/** A new value; nothing of the given one is changed, and neither is anything but texts. */
export function translate<T>(value: T, language: Language): Translated<T> {
  return walk(value, language) as Translated<T>
}

export function translatePack(pack: SourcePack, language: Language): Pack {
  return translate(pack, language)
}

function walk(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, language))
  if (value === null || typeof value !== 'object') return value
  if (isSourceText(value)) return value[language]
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, language)]))
}

function isSourceText(value: object): value is SourceText | WordList<SourceText> {
  if (!('ja' in value && 'en' in value) || Object.keys(value).length !== 2) return false
  const { ja, en } = value
  return (typeof ja === 'string' && typeof en === 'string') || (isWordList(ja) && isWordList(en))
}

const isWordList = (value: unknown): boolean => Array.isArray(value) && value.every((word) => typeof word === 'string')
