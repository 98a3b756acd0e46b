// The answer sheet: out, filled in by a person or saved again by another program, and back.
import { describe, expect, test } from 'vitest'
import type { Answer } from '#core/assessment/assessment.ts'
import { askedQuestions } from '#core/assessment/asked.ts'
import { EVIL } from '../evil.ts'
import { inLibreOffice } from '../libre-office.ts'
import { readWorkbook } from '../office.ts'
import { zeroTrust } from '../../core/report/report-fixture.ts'
import {
  ANSWERS,
  changesIn,
  faultsOf,
  LATER,
  read,
  rewritten,
  SAMPLE,
  sheetIn,
  sheetOf,
  withAnswers,
  withCell,
} from './sheet-fixture.ts'

const product = zeroTrust()
const SHEET = await sheetOf(SAMPLE)
const at = '2026-11-22T00:00:00Z'

/** Row of a question in the sheet. */
const rowOf = (question: string): number =>
  askedQuestions(product, { ...SAMPLE, edition: 'full' }).findIndex((q) => q.question.id === question) + 2

describe('what goes out', () => {
  test('holds every question of the edition that concerns the organization, and no other', async () => {
    for (const edition of ['short', 'standard', 'full'] as const) {
      const asked = askedQuestions(product, { ...SAMPLE, edition }).map((q) => q.question.id)
      const [, answers] = readWorkbook(await sheetOf(SAMPLE, 'en', edition))
      expect(answers!.rows.slice(1).map((r) => r[0]!.value)).toEqual(asked)
    }
  })

  test('is locked but for the four cells of an answer; ids and data are hidden; choices are lists', () => {
    const [guide, answers, data] = readWorkbook(SHEET)
    const xml = JSON.stringify(answers!.xml)
    expect([guide!.name, answers!.name, data!.name]).toEqual(['記入のしかた', '回答', 'ztm'])
    expect(xml).toContain('sheetProtection')
    expect(xml.match(/"dataValidation"/g)).toHaveLength(2)
    const styles = (row: number) => answers!.rows[row]!.map((c) => c.style)
    expect(new Set(styles(1).slice(8, 12)).size).toBe(1)
    expect(styles(1).slice(0, 8)).not.toContain(styles(1)[8])
  })
})

describe('what comes back', () => {
  test.each(['ja', 'en'] as const)('untouched, it changes nothing (%s)', async (language) => {
    const { changes, same, missing, emptied } = changesIn(await sheetOf(SAMPLE, language))
    expect({ changes, missing, emptied }).toEqual({ changes: [], missing: 0, emptied: 0 })
    expect(same).toBeGreaterThan(100)
  })

  test('read into an empty assessment, every answer arrives as it was', () => {
    const sheet = sheetIn(SHEET)
    const asked = new Set(askedQuestions(product, { ...SAMPLE, edition: 'full' }).map((q) => q.question.id))
    const wanted = Object.entries(SAMPLE.answers).filter(([id]) => asked.has(id))
    expect(sheet.rows.map((r) => [r.question, r.answer.value, r.answer.basis, r.answer.note]).sort()).toEqual(
      wanted.map(([id, a]) => [id, a.value, a.basis, a.note?.trim() ?? '']).sort(),
    )
  })

  test.each([
    ['3 高度', 3],
    ['４', 4],
    ['2', 2],
    ["don't know", 'unknown'],
    ['Don’t know', 'unknown'],
    ['分からない', 'unknown'],
  ] as const)('"%s" is an answer', (said, value) => {
    const row = rowOf('id.mfa')
    const before = SAMPLE.answers['id.mfa']!
    const { changes } = changesIn(withCell(withCell(SHEET, `I${row}`, said), `L${row}`, 'a &lt;new&gt; note'))
    const { reason: _reason, ...kept } = before
    expect(changes).toEqual([
      { question: 'id.mfa', before, after: { ...kept, value, note: 'a <new> note', at: LATER } },
    ])
  })

  test('what was changed here since the sheet went out stays, where the sheet was not touched', () => {
    const answers = { ...SAMPLE.answers, 'id.mfa': { ...SAMPLE.answers['id.mfa']!, value: 4 as const } }
    expect(changesIn(SHEET, withAnswers(answers)).changes).toEqual([])
  })

  test('rows that are gone and answers that were emptied are told, and take nothing back', () => {
    const gone = rewritten(SHEET, ANSWERS, (xml) => xml.replace(/<row r="5"[^>]*>.*?<\/row>/s, ''))
    expect(changesIn(gone)).toMatchObject({ missing: 1, changes: [] })
    const row = rowOf('id.mfa')
    const filled = ['I', 'K', ...(SAMPLE.answers['id.mfa']!.note ? ['L'] : [])]
    const emptied = filled.reduce<Uint8Array>((bytes, c) => withCell(bytes, `${c}${row}`, ''), SHEET)
    expect(changesIn(emptied)).toMatchObject({ emptied: 1, changes: [] })
  })

  test('every text passes', async () => {
    const texts = Object.values(EVIL)
    const answers = Object.fromEntries(
      Object.keys(SAMPLE.answers).map((id, i): [string, Answer] => [
        id,
        { value: 'not-applicable', basis: 'tested', reason: `${texts[i % texts.length]!}.`, note: texts[(i + 7) % texts.length]!, at },
      ]),
    ) // prettier-ignore
    const evil = withAnswers(answers)
    expect(changesIn(await sheetOf(evil), evil).changes).toEqual([])
  })
})

describe('saved again by LibreOffice', () => {
  test('every answer comes back equal', { timeout: 120_000 }, async () => {
    const saved = await inLibreOffice(SHEET, 'xlsx', 'xlsx')
    if (!saved) {
      console.log('LibreOffice not found: the answer sheet was not saved by it')
      return
    }
    expect(sheetIn(saved).rows).toEqual(sheetIn(SHEET).rows)
    expect(changesIn(saved).changes).toEqual([])
    // It really is another writing: shared texts, other parts.
    expect(Buffer.compare(saved, SHEET)).not.toBe(0)
  })
})

describe('a cell that is no answer is named, and nothing is taken over', () => {
  const row = rowOf('id.mfa')
  test.each([
    ['I', '5', 'not-a-choice'],
    ['I', '3.5', 'not-a-choice'],
    ['I', 'たぶん', 'not-a-choice'],
    ['I', '', 'answer-missing'],
    ['K', 'guessed', 'not-a-choice'],
    ['I', '当てはまらない', 'reason-missing'],
    ['J', 'a reason', 'reason-unused'],
    ['L', 'x'.repeat(20_001), 'too-long'],
  ])('%s: a fault is found (%#)', (column, text, code) => {
    const where = code === 'reason-missing' ? 'J' : column
    expect(faultsOf(withCell(SHEET, `${column}${row}`, text))).toEqual([`回答!${where}${row} ${code}`])
  })

  test('the same question twice, and a question that the pack does not have', () => {
    const twice = withCell(SHEET, 'A3', 'tele.policy')
    expect(faultsOf(twice)).toEqual(['回答!B3 row-twice'])
    const unknown = changesIn(withCell(SHEET, 'A3', 'no.such'))
    expect(unknown.faults).toEqual([{ path: '回答!B3', code: 'row-unknown', detail: { found: 'no.such' } }])
  })

  test('more faults than one are all named, to a limit', () => {
    const bad = rewritten(SHEET, ANSWERS, (xml) => xml.replaceAll(/(<c r="I(?!1")\d+"[^>]*><is><t[^>]*>)[^<]*/g, '$1?'))
    const result = read(bad)
    expect(!result.ok && result.faults.length).toBe(50)
  })
})
