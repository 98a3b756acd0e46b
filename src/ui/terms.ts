// How a part knows the words of the field: the frame provides what finds them in a text. Without it texts are plain.
import { computed, inject, type ComputedRef, type InjectionKey } from 'vue'
import { termFinder, type TermFinder } from '#core/pack/find-terms.ts'

/** Follows the open pack and its language. */
export const termsKey: InjectionKey<ComputedRef<TermFinder>> = Symbol('terms')

const plain = computed(() => termFinder([]))

/** An older browser has no popovers to open a definition in: there it finds nothing. */
export function useTerms(): ComputedRef<TermFinder> {
  return 'showPopover' in HTMLElement.prototype ? inject(termsKey, plain) : plain
}
