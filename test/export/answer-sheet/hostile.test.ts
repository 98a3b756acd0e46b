// Workbooks that no person made: bombs, cuts, other files, and two thousand mutations. Never an exception, never an answer that
// breaks a rule, never long.
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import { parseAnswer } from '#core/assessment/parse-assessment.ts'
import { seededRandom } from '#core/roadmap/schedule/random.ts'
import { unpackParts } from '#export/ooxml/unpack-parts.ts'
import { rounds, SEED } from '../../fuzz.ts'
import { ANSWERS, changesIn, faultsOf, read, rewritten, SAMPLE, sheetOf } from './sheet-fixture.ts'

const SHEET = await sheetOf(SAMPLE)
const parts = unzipSync(SHEET)
const zipped = (more: Zippable) => zipSync({ ...parts, ...more })

describe('a file that is no answer sheet says what it is', () => {
  test.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'not-a-workbook'],
    ['a text', () => strToU8('{"format":"ztm"}'), 'not-a-workbook'],
    ['cut off', () => SHEET.slice(0, SHEET.length / 2), 'not-a-workbook'],
    ['an old or a locked workbook', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'not-a-workbook'],
    ['a ZIP of something else', () => zipSync({ 'a.txt': strToU8('a') }), 'not-a-workbook'],
    ['another workbook', () => zipped({ 'xl/worksheets/sheet3.xml': strToU8('<worksheet><sheetData/></worksheet>') }), 'not-an-answer-sheet'],
    ['a sheet from a newer version', () => rewritten(SHEET, 'xl/worksheets/sheet3.xml', (x) => x.replace(/(<c r="B2"[^>]*><v>)1/, '$12')), 'newer-format'],
    ['more than ten megabytes', () => new Uint8Array(10_000_001), 'too-big'],
  ])('%s', (_, bytes, code) => {
    expect(faultsOf(bytes())).toEqual([code])
  }) // prettier-ignore
})

describe('a bomb', () => {
  test('is stopped while it unpacks, whatever size it claims', { timeout: 120_000 }, () => {
    const big = new Uint8Array(60_000_000).fill(0x20)
    const bomb = zipped({ [ANSWERS]: [big, { level: 6 }] })
    expect(bomb.length).toBeLessThan(1_000_000)
    const start = performance.now()
    expect(faultsOf(bomb)).toEqual(['unpacks-too-big'])
    expect(performance.now() - start).toBeLessThan(5_000)
    // The sizes in its heads say 1 byte: they are not read.
    const lying = bomb.slice()
    for (let i = 0; i < lying.length - 30; i++)
      if (lying[i] === 0x50 && lying[i + 1] === 0x4b && lying[i + 2] === 3) lying.set([1, 0, 0, 0], i + 22)
    expect(faultsOf(lying)).toEqual(['unpacks-too-big'])
  })

  test('of parts, and a part that stands twice, are refused', () => {
    const many = Object.fromEntries(Array.from({ length: 1_200 }, (_, i) => [`x/${String(i)}`, strToU8('x')]))
    expect(faultsOf(zipped(many))).toEqual(['unpacks-too-big'])
    expect(unpackParts(zipSync({ a: strToU8('1'), b: strToU8('2') }), () => true)).toMatchObject({ ok: true })
  })

  test('of entities: a document type is refused, and only the five entities of XML are known', () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    expect(faultsOf(rewritten(SHEET, ANSWERS, (x) => x.replace('<worksheet', `${laughs}<worksheet`)))).toEqual([
      'not-a-workbook',
    ])
    const file = rewritten(SHEET, ANSWERS, (x) =>
      x.replace(/(<c r="L2"[^>]*><is><t[^>]*>)[^<]*/, '$1&b;&amp;&#x3042;&#0;'),
    )
    expect(changesIn(file).changes[0]?.after.note).toBe('&b;&あ&#0;')
  })

  test('of depth', () => {
    const deep = '<a>'.repeat(200_000)
    expect(faultsOf(rewritten(SHEET, ANSWERS, (x) => x.replace('<sheetData>', `<sheetData>${deep}`)))).toEqual([
      'not-a-workbook',
    ])
  })
})

const dice = seededRandom(SEED)
const random = (n: number): number => Math.floor(dice() * n)
const small = await sheetOf(SAMPLE, 'ja', 'short')
const smallParts = unzipSync(small)
const NAMES = Object.keys(smallParts).filter((n) => n.startsWith('xl/'))
const PIECES = ['<', '>', '"', '&', '</c>', '<c r="ZZZ9999999">', '<row r="-1">', '__proto__', '<v>1e999</v>', '\u0000', ']]>', '<![CDATA[', ' t="s"', '<rPh>', '&#xFFFFFF;', '<si>'] // prettier-ignore

/** The bytes of the file changed, or the text of one of its parts. */
function mutated(i: number): Uint8Array {
  if (i % 4 === 0) {
    const bytes = small.slice(0, random(3) === 0 ? random(small.length) : small.length)
    for (let k = 0; k < 1 + random(30) && bytes.length > 0; k++) bytes[random(bytes.length)] = random(256)
    return bytes
  }
  const name = NAMES[random(NAMES.length)]!
  const part = new TextDecoder().decode(smallParts[name])
  const [from, to] = [random(part.length), random(part.length)].sort((a, b) => a - b) as [number, number]
  const piece = PIECES[random(PIECES.length)]!
  const texts = [
    part.slice(0, from) + piece + part.slice(from),
    part.slice(0, from) + part.slice(Math.min(to, from + 200)),
    part.slice(0, to) + part.slice(from, Math.min(to, from + 500)) + part.slice(to),
    part.replace(/>[^<]{1,40}</g, (t) => (random(40) === 0 ? `>${piece.replaceAll(/[<>]/g, '')}<` : t)),
  ]
  return zipSync({ ...smallParts, [name]: strToU8(texts[random(texts.length)]!) }, { level: 1 })
}

test(
  'two thousand mutations: no exception, no pollution, no answer against the rules, none slow',
  { timeout: 1_800_000 },
  () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length
    const codes = new Set<string>()
    let [accepted, slowest] = [0, 0]
    for (let i = 0; i < rounds(2_000); i++) {
      const bytes = mutated(i)
      const start = performance.now()
      const result = read(bytes)
      slowest = Math.max(slowest, performance.now() - start)
      if (result.ok) {
        accepted++
        for (const { after } of changesIn(bytes).changes) expect(parseAnswer(after)).toMatchObject({ ok: true })
      } else {
        expect(result.faults.length).toBeGreaterThan(0)
        for (const f of result.faults) codes.add(f.code)
      }
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before)
    expect(accepted).toBeGreaterThan(100)
    expect(codes.size).toBeGreaterThan(3)
    expect(slowest).toBeLessThan(2_000)
  },
)
