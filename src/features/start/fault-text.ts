// A fault as a sentence. Sizes are told in megabytes; everything else as the core gave it.
import type { Fault } from '#core/assessment/fault.ts'
import type { FaultCode as PackFaultCode } from '#core/pack/fault.ts'
import { faultSentence } from '#core/pack/fault-sentence.ts'
import type { Translate } from '#core/words.ts'

export function faultText(fault: Fault, t: Translate): string {
  if (fault.code === 'pack') {
    const { rule, ...params } = Object.fromEntries(
      Object.entries(fault.detail ?? {}).map(([name, value]) => [name, String(value)]),
    )
    return faultSentence({ path: [], code: rule as PackFaultCode, params }, t)
  }
  if (fault.code !== 'too-big') return t(`fault.${fault.code}`)
  return t('fault.too-big', { limit: Number(fault.detail?.limit ?? 0) / 1_000_000 })
}
