// Every page of a report on a pack that did not come with the product says so, and which content it was.
import type { Translate } from '../words.ts'

/** As many digits of a hash as a page has room for; the whole one stands in the method section. */
const shortHash = (hash: string): string => hash.slice(0, 12)

/** '' for a pack that came with the product. */
export function customBadge({ custom, packHash, t }: { custom?: boolean; packHash?: string; t: Translate }): string {
  if (!custom) return ''
  return packHash ? t('report.badge.customHash', { hash: shortHash(packHash) }) : t('report.badge.custom')
}
