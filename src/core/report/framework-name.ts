// A framework with its version; many titles say it themselves.
import type { Framework } from '../pack/pack.ts'
import type { Translate } from '../words.ts'

export const frameworkName = (t: Translate, { title, version }: Framework): string =>
  title.includes(version) ? title : t('figure.noted', { text: title, note: version })
