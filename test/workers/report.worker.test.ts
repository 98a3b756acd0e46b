import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { ReportReply, ReportRequest } from '#workers/report.worker.ts'
import { boardFont } from '../../build/fonts.ts'
import { englishReport } from '../export/pdf/fixture.ts'

const address = (bytes: Uint8Array): string => `data:application/gzip;base64,${Buffer.from(bytes).toString('base64')}`
const fonts = { regular: address(boardFont('regular')), bold: address(boardFont('bold')) }

let hear: (request: ReportRequest) => void
let said: ReportReply[] = []

beforeAll(async () => {
  // What a worker has of its surroundings.
  vi.stubGlobal('self', {
    addEventListener: (_: string, listener: (event: { data: ReportRequest }) => void) => {
      hear = (data) => listener({ data })
    },
    postMessage: (reply: ReportReply) => said.push(reply),
  })
  await import('#workers/report.worker.ts')
})

async function ask(request: Exclude<ReportRequest, { type: 'cancel' }>, meanwhile?: (reply: ReportReply) => void) {
  said = []
  let seen = 0
  hear(request)
  await vi.waitFor(
    () => {
      for (const reply of said.slice(seen)) meanwhile?.(reply)
      seen = said.length
      expect(['done', 'cancelled', 'failed']).toContain(said.at(-1)?.type)
    },
    { timeout: 10_000, interval: 1 },
  )
  return said.at(-1)
}

describe('the report worker', () => {
  it('says that a font is not to be had, and tries again the next time', async () => {
    const gone = { regular: 'data:application/gzip,', bold: 'data:application/gzip,' }
    expect(await ask({ type: 'paint', id: 1, report: englishReport(), fonts: gone, options: {} })).toMatchObject({
      type: 'failed',
      id: 1,
    })
    expect(await ask({ type: 'paint', id: 2, report: englishReport(), fonts, options: {} })).toMatchObject({
      type: 'done',
      id: 2,
    })
  })
  it('tells of every page and gives the file with what could not be drawn', async () => {
    const done = await ask({ type: 'paint', id: 3, report: englishReport(), fonts, options: {} })
    if (done?.type !== 'done') throw new Error('not done')
    expect(done.missing).toEqual([{ char: '🔒', count: 1 }])
    expect(String.fromCharCode(...done.bytes.subarray(0, 5))).toBe('%PDF-')
    expect(said.filter((reply) => reply.type === 'progress')).toHaveLength(done.pages)
  })
  it('stops when it is told to', async () => {
    const report = englishReport()
    const many = { ...report, sections: Array.from({ length: 40 }, () => report.sections).flat() }
    const last = await ask({ type: 'paint', id: 4, report: many, fonts, options: {} }, () =>
      hear({ type: 'cancel', id: 4 }),
    )
    expect(last).toEqual({ type: 'cancelled', id: 4 })
  })
})
