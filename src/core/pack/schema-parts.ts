// The small schemas that every content file is made of. A rule's message is its fault code, so that no rule can be added
// without a sentence for it.
import * as v from 'valibot'
import { isDate } from '../calendar.ts'
import type { FaultCode } from './fault.ts'
import { isRecord } from './rows.ts'

const fault = (code: FaultCode): FaultCode => code

const KEBAB_DOTS = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/
const VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const FOREIGN_LINK = /\b(?!https:)[a-z][a-z0-9+.-]{0,20}:\/\/|^\s*(?:javascript|data|vbscript|blob|file):\S/i
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u
/** Up to here a text without Japanese letters may be one for both languages: IAM, SaaS, 2.0. */
const SHARED_LENGTH = 12
/** What every object inherits is no id, whoever indexes by it. */
const RESERVED = new Set(['constructor', 'prototype'])

/** As people count characters: 𠮷 is one. */
const codePoints = (text: string): number => Array.from(text).length

/** An object with these keys and no others; every unknown key is named, and a list is no object. */
export function exact<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.StrictObjectSchema<Entries, undefined> {
  const schema = v.strictObject(entries)
  return {
    ...schema,
    '~run'(dataset, config) {
      const input: unknown = dataset.value
      const result = schema['~run'](noList(dataset), config)
      const last = result.issues?.at(-1)
      if (last?.expected !== 'never' || last.path?.length !== 1 || !isRecord(input)) return result
      // valibot stops at the first unknown key.
      for (const [key, value] of Object.entries(input)) {
        if (Object.hasOwn(entries, key) || last.path[0].key === key) continue
        const path: [v.ObjectPathItem] = [{ type: 'object', origin: 'key', input, key, value }]
        result.issues?.push({ ...last, input: key, path })
      }
      return result
    },
  }
}

/** A text of one language or a citation: not blank, and what reads like a link is an https link. */
export const plain = v.pipe(
  v.string(),
  v.regex(/\S/, fault('empty')),
  v.check((text) => !FOREIGN_LINK.test(text), fault('link')),
)

const limited = (limit: number) =>
  v.pipe(
    plain,
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      const length = codePoints(dataset.value)
      if (length > limit) addIssue({ message: fault('too-long'), expected: String(limit), received: String(length) })
    }),
    v.metadata({ maxLength: limit }),
  )

const bothLanguages = (ja: v.GenericSchema<string>, en: v.GenericSchema<string>) =>
  v.pipe(
    exact({ ja, en }),
    v.check(
      (text) => text.ja !== text.en || (!JAPANESE.test(text.ja) && codePoints(text.ja) <= SHARED_LENGTH),
      fault('same-text'),
    ),
  )

/** Both languages present and different; only a short text without Japanese letters may be the same in both. */
export const text = bothLanguages(plain, plain)
/** The same with limits in code points. */
export const textWithin = (ja: number, en: number) => bothLanguages(limited(ja), limited(en))

const notReserved = v.check<string, FaultCode>((id) => !RESERVED.has(id), fault('id'))
/** Lower-case kebab words joined by dots. */
export const id = v.pipe(v.string(), v.regex(KEBAB_DOTS, fault('id')), v.maxLength(64, fault('id')), notReserved)
/** An id that others gave: GV.OC-01, TA0001, yes. */
export const foreignId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, fault('id')), notReserved)
/** A name of something that must exist; whether it does is a check of the whole pack. */
export const reference = v.pipe(v.string(), v.regex(/\S/, fault('empty')))

export const version = v.pipe(v.string(), v.regex(VERSION, fault('version')))

/** YYYY-MM-DD, a day of the calendar. */
export const day = v.pipe(
  v.string(),
  v.regex(DAY, fault('date')),
  v.check((date) => !DAY.test(date) || isDate(date), fault('date')),
)

/** From `least` upwards, finite. */
export const amount = (least: number) =>
  v.pipe(v.number(), v.finite(fault('number')), v.minValue(least, fault('number')))
export const wholeAmount = v.pipe(amount(0), v.integer(fault('number')))
export const positive = v.pipe(v.number(), v.finite(fault('number')), v.gtValue(0, fault('number')))

export const bySize = <Value extends v.GenericSchema<number>>(value: Value) =>
  exact({ small: value, medium: value, large: value })

export const list = <Item extends v.GenericSchema>(item: Item) => v.array(item)
export const filledList = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item), v.minLength(1, fault('empty')))

/** Names to lists of names. */
export function namedLists(
  values: v.GenericSchema<string[]>,
): v.RecordSchema<v.StringSchema<undefined>, typeof values, undefined> {
  const schema = v.record(v.string(), values)
  return { ...schema, '~run': (dataset, config) => schema['~run'](noList(dataset), config) }
}

/** To valibot a list is an object too. */
function noList(dataset: v.UnknownDataset): v.UnknownDataset {
  return Array.isArray(dataset.value) ? { value: null } : dataset
}
