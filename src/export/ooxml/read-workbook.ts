// The cells of a workbook as Excel, LibreOffice and their kin save them: shared and inline texts, runs of rich text, numbers,
// yes and no, and of a formula the value it had. Styles, charts and macros are never looked at.
import { scanXml, XmlFault } from './scan-xml.ts'
import { unpackParts } from './unpack-parts.ts'

export type CellValue = string | number | boolean

export interface ReadRow {
  /** As the program shows it, from 1. */
  number: number
  /** Column, from 0 → value; empty cells are absent. */
  cells: Map<number, CellValue>
}

export interface ReadSheet {
  name: string
  rows: ReadRow[]
}

export type ReadWorkbook = { ok: true; sheets: ReadSheet[] } | { ok: false; why: 'not-a-workbook' | 'too-big' }

const MOST_CELLS = 400_000
const MOST_SHEETS = 50

const wanted = (name: string): boolean =>
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(name)

/** Never throws. */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const unpacked = unpackParts(bytes, wanted)
  if (!unpacked.ok) return { ok: false, why: unpacked.why === 'too-big' ? 'too-big' : 'not-a-workbook' }
  const text = (part: string): string | undefined => {
    const found = unpacked.parts.get(part)
    return found && new TextDecoder('utf-8', { fatal: true }).decode(found)
  }
  try {
    const book = text('xl/workbook.xml')
    if (book === undefined) return { ok: false, why: 'not-a-workbook' }
    const targets = targetsOf(text('xl/_rels/workbook.xml.rels') ?? '')
    const shared = sharedTexts(text('xl/sharedStrings.xml') ?? '')
    const budget = { cells: MOST_CELLS }
    const sheets = sheetsOf(book).map(({ name, relation }): ReadSheet => {
      const part = text(targets.get(relation) ?? '')
      if (part === undefined) throw new XmlFault('no sheet')
      return { name, rows: rowsOf(part, shared, budget) }
    })
    return budget.cells < 0 ? { ok: false, why: 'too-big' } : { ok: true, sheets }
  } catch (error) {
    // Nothing else is thrown by reading: texts that are not UTF-8, and what is no XML.
    if (error instanceof XmlFault || error instanceof TypeError) return { ok: false, why: 'not-a-workbook' }
    throw error
  }
}

const nothing = () => undefined

function sheetsOf(book: string): { name: string; relation: string }[] {
  const sheets: { name: string; relation: string }[] = []
  scanXml(book, {
    open(name, attribute) {
      if (name !== 'sheet') return
      if (sheets.length >= MOST_SHEETS) throw new XmlFault('too many sheets')
      sheets.push({ name: attribute('name') ?? '', relation: attribute('id') ?? '' })
    },
    text: nothing,
    close: nothing,
  })
  return sheets
}

/** Relation → part. */
function targetsOf(relations: string): Map<string, string> {
  const targets = new Map<string, string>()
  scanXml(relations, {
    open(name, attribute) {
      const target = attribute('Target') ?? ''
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
      if (name === 'Relationship') targets.set(attribute('Id') ?? '', part)
    },
    text: nothing,
    close: nothing,
  })
  return targets
}

/** Readings of Japanese (rPh) stand beside the text, not in it. */
function sharedTexts(source: string): string[] {
  const texts: string[] = []
  let [inside, reading, current] = [false, false, '']
  scanXml(source, {
    open(name) {
      if (name === 'si') current = ''
      else if (name === 'rPh') reading = true
      else if (name === 't') inside = !reading
    },
    text: (text) => (current += inside ? text : ''),
    close(name) {
      if (name === 'si') texts.push(current)
      else if (name === 'rPh') reading = false
      else if (name === 't') inside = false
    },
  })
  return texts
}

function rowsOf(source: string, shared: readonly string[], budget: { cells: number }): ReadRow[] {
  const rows: ReadRow[] = []
  let row: ReadRow | undefined
  let cell: { column: number; type: string; text: string } | undefined
  let [inside, reading] = [false, false]
  scanXml(source, {
    open(name, attribute) {
      if (name === 'row') {
        row = { number: whole(attribute('r')) ?? (rows.at(-1)?.number ?? 0) + 1, cells: new Map() }
        rows.push(row)
      } else if (name === 'c' && row) {
        const column = columnOf(attribute('r')) ?? Math.max(-1, ...row.cells.keys()) + 1
        cell = { column, type: attribute('t') ?? 'n', text: '' }
      } else if (name === 'rPh') reading = true
      else if (name === 'v' || name === 't') inside = !reading
    },
    text(text) {
      if (cell && inside) cell.text += text
    },
    close(name) {
      if (name === 'v' || name === 't') inside = false
      else if (name === 'rPh') reading = false
      else if (name === 'c' && cell && row) {
        const value = valueOf(cell.type, cell.text, shared)
        if (value !== undefined && value !== '' && --budget.cells >= 0) row.cells.set(cell.column, value)
        cell = undefined
      }
    },
  })
  return rows
}

function valueOf(type: string, text: string, shared: readonly string[]): CellValue | undefined {
  if (text === '') return undefined
  if (type === 's') return unmarked(shared[Number(text)] ?? '')
  if (type === 'b') return text.trim() === '1'
  if (type !== 'n') return unmarked(text)
  const number = Number(text)
  return Number.isFinite(number) ? number : text
}

/** Excel writes what XML cannot hold as _x000D_. */
const unmarked = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : undefined

/** "C12" → 2; at most three letters. */
function columnOf(name: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d/.exec(name ?? '')?.[1]
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
