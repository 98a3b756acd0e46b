// What is wrong with a pack's file, as a sentence. Sizes are told in megabytes.
import { faultSentence } from '#core/pack/fault-sentence.ts'
import type { Translate } from '#core/words.ts'
import type { PackFileFault } from '#workers/read-pack.ts'

export function packFaultText(fault: PackFileFault, t: Translate): string {
  if (fault.about === 'pack') return faultSentence(fault.fault, t)
  return t(`fault.${fault.code}`, { limit: fault.limit / 1_000_000 })
}
