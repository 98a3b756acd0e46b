// A strict reader of XML, so that a part that is not well-formed fails: no DOM of a browser is as strict in Node.

export interface Element {
  name: string
  attributes: Record<string, string>
  children: (Element | string)[]
}

const FORBIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/
const TOKEN = /<\?xml[^>]*\?>\s*|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function readXml(text: string): Element {
  const bad = FORBIDDEN.exec(text)
  if (bad) throw new Error(`forbidden character at ${String(bad.index)}`)
  const top: Element = { name: '', attributes: {}, children: [] }
  const open = [top]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex
    const token = TOKEN.exec(text)
    if (!token) throw new Error(`no XML at ${String(at)}: ${text.slice(at, at + 60)}`)
    const [, closing, name, attributes, empty, characters] = token
    const inside = open.at(-1) ?? top
    if (characters !== undefined) inside.children.push(decode(characters))
    if (name === undefined) continue
    if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing at ${String(at)}`)
      continue
    }
    const element: Element = { name, attributes: attributesOf(attributes ?? ''), children: [] }
    inside.children.push(element)
    if (!empty) open.push(element)
  }
  const [root, ...more] = top.children.filter((c) => typeof c !== 'string' || c.trim() !== '')
  if (open.length > 1 || typeof root !== 'object' || more.length > 0) throw new Error('not one element')
  return root
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (Object.hasOwn(found, name)) throw new Error(`${name} twice`)
    found[name] = decode(value)
  }
  return found
}

function decode(text: string): string {
  return text.replace(/&([^;]*);?/g, (all, name: string) => {
    if (/^#\d+$/.test(name)) return String.fromCodePoint(Number(name.slice(1)))
    const value = NAMED[name]
    if (value === undefined || !all.endsWith(';')) throw new Error(`entity ${all.slice(0, 20)}`)
    return value
  })
}

/** Every element of this name below, in order. */
export function elements(inside: Element, name: string): Element[] {
  return inside.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elements(child, name)],
  )
}

export const textOf = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
