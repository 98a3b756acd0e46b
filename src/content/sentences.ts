// Faults of a pack as the build says them: in English, with the very words that the app has for them.
import { fileURLToPath } from 'node:url'
import type { Fault } from '#core/pack/fault.ts'
import { faultSentence as sentence } from '#core/pack/fault-sentence.ts'
import { makeTranslate, type Translate } from '#core/words.ts'
import { readWords } from './read-locales.ts'

const WORDS = fileURLToPath(new URL('../locales/en/pack-fault.yml', import.meta.url))
let translate: Translate | undefined

export function faultSentence(fault: Fault): string {
  translate ??= makeTranslate(readWords(WORDS), 'en')
  return sentence(fault, translate)
}
