// What lists show of an assessment: a sound row as it is, a stand-in that says so for every other.
import { describe, expect, it } from 'vitest'
import { readSummary } from '#storage/read-summary.ts'
import { summaryRow } from '#storage/write-row.ts'
import { example } from '../core/assessment/arbitrary.ts'
import { at, summaryOf } from './fixtures.ts'

const row = summaryRow(example(), summaryOf(example()))
const standIn = {
  id: 'a1',
  name: '',
  sample: false,
  packId: 'unknown',
  packVersion: '0',
  route: 'unknown',
  edition: 'full',
  createdAt: '1970-01-01T00:00:00Z',
  updatedAt: '1970-01-01T00:00:00Z',
  answered: 0,
  asked: 0,
  stage: null,
  maturity: null,
  coverage: 0,
  rev: 0,
  editsSinceBackup: 0,
  damaged: true,
}

describe('a summary', () => {
  it('is shown as it stands, also with its backup and without a score', () => {
    expect(readSummary('a1', row)).toEqual(row)
    const scored = { ...row, stage: null, maturity: null, lastBackupAt: at }
    expect(readSummary('a1', scored)).toEqual(scored)
    // Sums of doubles pass their ends by a hair.
    const ends = { ...row, stage: 4, maturity: 4.0001, coverage: 1.0001 }
    expect(readSummary('a1', ends)).toEqual(ends)
  })

  it('of a later version is shown without what is not known here', () => {
    expect(readSummary('a1', { ...row, later: 1 })).toEqual(row)
  })

  it.each([
    ['nothing', undefined],
    ['a text', 'row'],
    ['the row of another', { ...row, id: 'b2' }],
    ['a name that is none', { ...row, name: 7 }],
    ['no pack', { ...row, packId: undefined }],
    ['an edition that nobody knows', { ...row, edition: 'tiny' }],
    ['a date that is none', { ...row, updatedAt: 'yesterday' }],
    ['fewer answers than none', { ...row, answered: -1 }],
    ['half a question', { ...row, asked: 1.5 }],
    ['a stage above the highest', { ...row, stage: 5 }],
    ['a stage below the lowest', { ...row, stage: 0 }],
    ['a score above the highest', { ...row, maturity: 4.1 }],
    ['a score below the lowest', { ...row, maturity: 0.9 }],
    ['more than all answered', { ...row, coverage: 1.1 }],
    ['a backup at no time', { ...row, lastBackupAt: 1 }],
    ['no rev', { ...row, rev: undefined }],
    ['a count of edits that is none', { ...row, editsSinceBackup: null }],
  ])('stands in for %s', (_, broken) => {
    expect(readSummary('a1', broken)).toEqual(standIn)
  })
})
