// A fault in the words of authors, who do not program. The words stand in the catalogues under `packFault`.
import type { Translate } from '../words.ts'
import type { Fault } from './fault.ts'

/** The catalogues' names for what the schema library calls a kind. */
const kinds: Record<string, string> = {
  string: 'text',
  number: 'number',
  boolean: 'yesNo',
  Array: 'list',
  Object: 'group',
}

export function faultSentence({ code, params }: Fault, t: Translate): string {
  const word = (kind: string): string => t(`packFault.kind.${kind}`)
  const { expected = '', received = '', key = '', kind = '' } = params
  switch (code) {
    case 'type': {
      const found = kinds[received] ?? ''
      const shown = found === '' ? received : word(found)
      const wanted = kinds[expected]
      const sentence = t('packFault.type', { expected: wanted ? word(wanted) : expected, received: shown })
      // A text that YAML took for something else is the most frequent slip.
      const isSlip = expected === 'string' && /^(true|false|null|-?[\d.]+)$/.test(received)
      return isSlip ? sentence + t('packFault.inQuotes', { received }) : sentence
    }
    case 'missing':
      if (key === 'ja' || key === 'en') return t(`packFault.missingText.${key}`)
      return isPlace(key) ? t('packFault.missingEntry', { place: place(key) }) : t('packFault.missing', { key })
    case 'unknown-key':
      return isPlace(key) ? t('packFault.oneTooMany', { place: place(key) }) : t('packFault.unknown-key', { key })
    case 'unknown-reference':
      return kind === 'item'
        ? t('packFault.unknownItem', { framework: params['framework'] ?? '', id: params['id'] ?? '' })
        : t('packFault.unknown-reference', { kind: word(kind), id: params['id'] ?? '' })
    default:
      return t(`packFault.${code}`, params)
  }
}

const isPlace = (key: string): boolean => /^\d+$/.test(key)
const place = (key: string): string => String(Number(key) + 1)
