// A fault as a sentence. Sizes are told in megabytes; everything else as the core gave it.
import type { Fault } from '#core/assessment/fault.ts'
import type { Translate } from '#core/words.ts'

export function faultText(fault: Fault, t: Translate): string {
  if (fault.code !== 'too-big') return t(`fault.${fault.code}`)
  return t('fault.too-big', { limit: Number(fault.detail?.limit ?? 0) / 1_000_000 })
}
