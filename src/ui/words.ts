// How a part gets its words: the frame provides them, nothing in a part is a text.
import { inject, type ComputedRef, type InjectionKey } from 'vue'
import type { Translate } from '#core/words.ts'

export interface Words {
  /** Follows the language of the screen. */
  t: Translate
  language: ComputedRef<'ja' | 'en'>
}

export const wordsKey: InjectionKey<Words> = Symbol('words')

/** Throws outside the app's frame: a part without words is a fault. */
export function useWords(): Words {
  const words = inject(wordsKey)
  if (!words) throw new Error('no words provided')
  return words
}
