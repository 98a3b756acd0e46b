import { describe, expect, test } from 'vitest'
import { sheetNames } from '#export/ooxml/address.ts'
import { writeWorkbook, type Sheet } from '#export/ooxml/workbook.ts'
import { plainLines } from '#export/ooxml/xml.ts'
import { elements, textOf } from '../xml.ts'
import { EVIL } from '../evil.ts'
import { inLibreOffice } from '../libre-office.ts'
import { readParts, readWorkbook } from '../office.ts'

const sheet = (more: Partial<Sheet> & Pick<Sheet, 'rows'>): Sheet => ({
  name: 'One',
  columns: [{ width: 20 }],
  ...more,
})
const book = (...sheets: Sheet[]) =>
  writeWorkbook({
    sheets,
    font: 'Yu Gothic',
    title: EVIL['XML and HTML'] ?? '',
    creator: 'c',
    at: '2026-11-22T01:02:03Z',
  })

test.each(Object.entries(EVIL))('%s stays the text it is', (_, text) => {
  const [read] = readWorkbook(book(sheet({ rows: [[text, { value: text, style: { wrap: true } }]] })))
  expect(read?.rows[0]?.map((c) => c.value)).toEqual([plainLines(text), plainLines(text)])
  expect(read && elements(read.xml, 'f')).toEqual([])
})

test('numbers are numbers, dates are days, and a formula keeps its value', () => {
  const date = { value: '2026-11-22', style: { format: 'date' as const } }
  const sum = { value: 3.5, formula: 'SUM(A1,"<&>")', style: { format: 'one' as const } }
  const [read] = readWorkbook(book(sheet({ rows: [[1.5, date, sum, null, { value: 'x', formula: 'A1&"x"' }, NaN]] })))
  expect(read?.rows[0]?.map(({ value }) => value)).toEqual([1.5, 46348, 3.5, null, 'x', 'NaN'])
  expect(read?.rows[0]?.map(({ formula }) => formula)).toEqual([
    undefined,
    undefined,
    'SUM(A1,"<&>")',
    undefined,
    'A1&"x"',
    undefined,
  ])
})

test('lists, filters, panes, locked sheets and hidden columns stand where the format wants them', () => {
  const range = { top: 1, left: 0, bottom: 3, right: 1 }
  const bytes = book(
    sheet({
      columns: [{ width: 9 }, { width: 9, hidden: true }],
      rows: [['a', 'b']],
      frozen: { rows: 1, columns: 1 },
      filter: range,
      lists: [
        { range, from: ['1', '"2"'] },
        { range, from: { sheet: "It's", range } },
      ],
      locked: true,
    }),
    sheet({ name: "It's", rows: [], hidden: true }),
  )
  const parts = readParts(bytes)
  const xml = parts['xl/worksheets/sheet1.xml']!
  const names = xml.children.map((c) => (typeof c === 'string' ? c : c.name))
  expect(names).toEqual([
    'sheetPr',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'sheetData',
    'sheetProtection',
    'autoFilter',
    'dataValidations',
    'pageMargins',
    'pageSetup',
    'headerFooter',
  ])
  expect(elements(xml, 'formula1').map(textOf)).toEqual(['"1,""2"""', "'It''s'!$A$2:$B$4"])
  expect(elements(xml, 'pane')[0]?.attributes).toMatchObject({ xSplit: '1', ySplit: '1', topLeftCell: 'B2' })
  expect(elements(xml, 'col').map((c) => c.attributes['hidden'])).toEqual([undefined, '1'])
  expect(elements(parts['xl/workbook.xml']!, 'sheet')[1]?.attributes['state']).toBe('hidden')
})

test('equal input gives equal bytes', () => {
  expect(book(sheet({ rows: [['a', 1]] }))).toEqual(book(sheet({ rows: [['a', 1]] })))
})

describe('names of sheets', () => {
  test('hold only what Excel allows, at most 31 characters, each once', () => {
    const names = sheetNames([
      "a/b:c*[d]?'\\",
      'History',
      '',
      'x'.repeat(40),
      'X'.repeat(40),
      '𠮷'.repeat(20),
      '回答',
      '回答',
    ])
    expect(names).toEqual([
      'abcd',
      'History_',
      '_',
      'x'.repeat(31),
      `${'X'.repeat(29)} 2`,
      '𠮷'.repeat(15),
      '回答',
      '回答 2',
    ])
  })
})

test('LibreOffice opens it and finds every text and no formula in them', async ({ skip }) => {
  const texts = Object.values(EVIL).map(plainLines)
  const bytes = book(sheet({ rows: texts.map((text) => [text, 1]) }))
  const read = await inLibreOffice(bytes, 'xlsx', 'xlsx')
  if (!read) return skip('no LibreOffice')
  const [again] = readShared(read)
  expect(again).toEqual(texts.map((text) => [text, 1]))
  expect(elements(readParts(read)['xl/worksheets/sheet1.xml']!, 'f')).toEqual([])
}, 120_000)

/** LibreOffice keeps texts in a table of their own. */
function readShared(bytes: Uint8Array): (string | number | null)[][][] {
  const parts = readParts(bytes)
  const shared = elements(parts['xl/sharedStrings.xml']!, 'si').map((si) =>
    elements(si, 't')
      .map(textOf)
      .join('')
      .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
  )
  return [
    elements(parts['xl/worksheets/sheet1.xml']!, 'row').map((row) =>
      elements(row, 'c').map((c) => {
        const value = elements(c, 'v').map(textOf)[0]
        if (value === undefined) return null
        return c.attributes['t'] === 's' ? (shared[Number(value)] ?? null) : Number(value)
      }),
    ),
  ]
}
