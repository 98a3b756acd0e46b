// XML of spreadsheet programs, read from front to back without a tree: tags, attributes, text. No document type, so no
// entity of anybody's own is ever expanded. Names come without their prefix: programs choose those freely.

export interface XmlEvents {
  open: (name: string, attribute: (name: string) => string | undefined) => void
  text: (text: string) => void
  close: (name: string) => void
}

export class XmlFault extends Error {}

const MOST_DEPTH = 64

/** Throws an XmlFault for what is no XML, and for a document type. */
export function scanXml(source: string, events: XmlEvents): void {
  const open: string[] = []
  let at = 0
  const until = (mark: string, from: number): number => {
    const found = source.indexOf(mark, from)
    if (found < 0) throw new XmlFault('cut off')
    return found
  }
  while (at < source.length) {
    const tag = source.indexOf('<', at)
    const end = tag < 0 ? source.length : tag
    if (end > at && open.length > 0) events.text(plainText(source.slice(at, end)))
    if (tag < 0) break
    if (source.startsWith('<!--', tag)) at = until('-->', tag + 4) + 3
    else if (source.startsWith('<![CDATA[', tag)) {
      const close = until(']]>', tag)
      if (open.length > 0) events.text(source.slice(tag + 9, close))
      at = close + 3
    } else if (source.startsWith('<?', tag)) at = until('?>', tag) + 2
    else if (source.startsWith('<!', tag)) throw new XmlFault('document type')
    else if (source.startsWith('</', tag)) {
      const close = until('>', tag)
      const name = localName(source.slice(tag + 2, close).trim())
      if (open.pop() !== name) throw new XmlFault('closed by another')
      events.close(name)
      at = close + 1
    } else at = openTag(tag)
  }
  if (open.length > 0) throw new XmlFault('not closed')

  function openTag(tag: number): number {
    const close = endOfTag(source, tag)
    const empty = source.charAt(close - 1) === '/'
    const inner = source.slice(tag + 1, empty ? close - 1 : close)
    const name = localName(/^[^\s/>]+/.exec(inner)?.[0] ?? '')
    if (name === '') throw new XmlFault('no name')
    events.open(name, (wanted) => attributeOf(inner, wanted))
    if (empty) events.close(name)
    else if (open.push(name) > MOST_DEPTH) throw new XmlFault('too deep')
    return close + 1
  }
}

/** A ">" inside quotes ends nothing. */
function endOfTag(source: string, from: number): number {
  let quote = ''
  for (let at = from; at < source.length; at++) {
    const character = source.charAt(at)
    if (quote === '') {
      if (character === '>') return at
      if (character === '"' || character === "'") quote = character
    } else if (character === quote) quote = ''
  }
  throw new XmlFault('cut off')
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

function attributeOf(tag: string, wanted: string): string | undefined {
  for (const [, name = '', double, single] of tag.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (name === wanted || name.endsWith(`:${wanted}`)) return plainText(double ?? single ?? '')
  return undefined
}

const ENTITIES = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

/** The five entities of XML itself and numbers; any other stays as it is written. */
function plainText(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name) ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
