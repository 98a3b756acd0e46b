// How the parts of an Office file name each other, and the two parts that say what the file is.
import { HEAD, xml } from './xml.ts'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'

export interface Relation {
  id: string
  /** The last part of its type's address: "worksheet", "slide". */
  type: string
  target: string
}

export function relations(all: readonly Relation[]): string {
  const items = all.map(({ id, type, target }) => {
    const address = type === 'core-properties' ? `${PACKAGE}/relationships/metadata` : `${OFFICE}/relationships`
    return `<Relationship Id="${id}" Type="${address}/${type}" Target="${xml(target)}"/>`
  })
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`
}

/** Types of what is no part of the format itself, by extension. */
const INSIDE: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpeg: 'image/jpeg',
}
const extensionOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1)
export const isInside = (path: string): boolean => extensionOf(path) in INSIDE

/** `parts`: path → content type behind "application/vnd.openxmlformats-"; of what is inside the extension says it. */
export function contentTypes(parts: Readonly<Record<string, string>>): string {
  const paths = Object.entries(parts)
  const inside = new Set(
    paths
      .map(([path]) => path)
      .filter(isInside)
      .map(extensionOf),
  )
  const items = paths
    .filter(([path]) => !isInside(path))
    .map(([path, type]) => `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`)
  const defaults = [
    ['rels', `application/vnd.openxmlformats-package.relationships+xml`],
    ['xml', 'application/xml'],
    ...[...inside].map((extension) => [extension, INSIDE[extension]]),
  ].map(([extension = '', type = '']) => `<Default Extension="${extension}" ContentType="${type}"/>`)
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${items.join('')}</Types>`
}

export interface Properties {
  title: string
  creator: string
  /** ISO 8601 instant. */
  at: string
}

/** The parts that every Office file has beside its own; `main` is the path of the main part. */
export function commonParts(
  main: string,
  types: Readonly<Record<string, string>>,
  { title, creator, at }: Properties,
): Record<string, string> {
  const when = xml(at.replace(/\.\d+Z$/, 'Z'))
  return {
    '[Content_Types].xml': contentTypes({ 'docProps/core.xml': 'package.core-properties', ...types }),
    '_rels/.rels': relations([
      { id: 'rId1', type: 'officeDocument', target: main },
      { id: 'rId2', type: 'core-properties', target: 'docProps/core.xml' },
    ]),
    'docProps/core.xml':
      `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
      ` xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
      `<dc:title>${xml(title)}</dc:title><dc:creator>${xml(creator)}</dc:creator>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created>` +
      `<dcterms:modified xsi:type="dcterms:W3CDTF">${when}</dcterms:modified></cp:coreProperties>`,
  }
}
