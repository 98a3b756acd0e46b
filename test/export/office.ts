// Reads Office files back: every part must be well-formed, every relation must lead somewhere.
import { strFromU8, unzipSync } from 'fflate'
import { dirname, posix } from 'node:path'
import { elements, readXml, textOf, type Element } from './xml.ts'

export type Parts = Record<string, Element>

export function readParts(bytes: Uint8Array): Parts {
  const files = unzipSync(bytes)
  const parts = Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, part]) => {
        try {
          return [path, readXml(strFromU8(part))]
        } catch (error) {
          throw new Error(`${path}: ${String(error)}`, { cause: error })
        }
      }),
  )
  for (const [path, part] of Object.entries(parts)) {
    if (!path.endsWith('.rels')) continue
    for (const { attributes } of elements(part, 'Relationship')) {
      if (attributes['TargetMode'] === 'External') continue
      const folder = dirname(dirname(path))
      const target = (attributes['Target'] ?? '').replace(/^\//, '')
      const found = [posix.normalize(`${folder}/${target}`), target].some((p) => p in files)
      if (!found) throw new Error(`${path} names ${target}, which is not there`)
    }
  }
  return parts
}

export interface ReadCell {
  value: string | number | null
  formula?: string
  style: number
}

export interface ReadSheet {
  name: string
  rows: ReadCell[][]
  xml: Element
}

/** What a person sees in the cells; dates are day numbers of Excel. */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const parts = readParts(bytes)
  const book = parts['xl/workbook.xml']
  if (!book) throw new Error('no workbook')
  return elements(book, 'sheet').map(({ attributes }, i) => {
    const xml = parts[`xl/worksheets/sheet${String(i + 1)}.xml`]
    if (!xml) throw new Error('no sheet')
    return {
      name: attributes['name'] ?? '',
      xml,
      rows: elements(xml, 'row').map((row) => elements(row, 'c').map(cellOf)),
    }
  })
}

function cellOf(cell: Element): ReadCell {
  const [formula] = elements(cell, 'f').map(textOf)
  const [text] = [...elements(cell, 't'), ...elements(cell, 'v')].map(textOf)
  const isText = ['inlineStr', 'str'].includes(cell.attributes['t'] ?? '')
  const value = text === undefined ? null : isText ? unmarked(text) : Number(text)
  return { value, style: Number(cell.attributes['s']), ...(formula === undefined ? {} : { formula }) }
}

const unmarked = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
