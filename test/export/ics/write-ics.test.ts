import { expect, test } from 'vitest'
import { exportText } from '#export/export-text.ts'
import { escapeText, foldLine } from '#export/ics/content-lines.ts'
import { format } from '#export/ics/format.ts'
import { EVIL } from '../evil.ts'
import { evilInput, inputOf, sampleOf } from '../input.ts'

const octets = (text: string): number => new TextEncoder().encode(text).length
const unfold = (text: string): string => text.replaceAll('\r\n ', '')
const unescape = (text: string): string => text.replace(/\\([\\;,nN])/g, (_, c: string) => (c === 'n' ? '\n' : c))

test.each(Object.entries(EVIL))('%s is folded by octets and reads back', (_, text) => {
  const line = `SUMMARY:${escapeText(text)}`
  const folded = foldLine(line)
  for (const part of folded.split('\r\n')) expect(octets(part)).toBeLessThanOrEqual(75)
  expect(folded).not.toContain('\uFFFD'.repeat(text.includes('\uD800') ? 3 : 1))
  expect(unfold(folded)).toBe(line)
  expect(unescape(escapeText(text))).toBe(exportText(text).replace(/\r\n?/g, '\n').replaceAll('\t', ' '))
})

test.each(['ja', 'en'] as const)(
  'every milestone of the chosen plan is a whole day under a lasting name, in %s',
  async (language) => {
    const input = inputOf(sampleOf('parts-maker', language), language)
    const chosen = input.roadmaps.find((r) => r.route === input.assessment.route)!
    const lines = unfold(new TextDecoder().decode(await format.write(input))).split('\r\n')
    const of = (name: string) => lines.filter((l) => l.startsWith(name)).map((l) => l.slice(name.length))
    expect(chosen.milestones.length).toBeGreaterThan(5)
    expect(of('DTSTART;VALUE=DATE:')).toEqual(chosen.milestones.map((m) => m.date.replaceAll('-', '')))
    expect(new Set(of('UID:')).size).toBe(chosen.milestones.length)
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', ''])
    const later = await format.write({ ...input, at: '2027-01-05T00:00:00.000Z' })
    expect(unfold(new TextDecoder().decode(later)).match(/UID:.*/g)).toEqual(of('UID:').map((id) => `UID:${id}`))
  },
)

test('an evil organization breaks no line', async () => {
  const lines = unfold(new TextDecoder().decode(await format.write(evilInput('ja')))).split('\r\n')
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z-]+[:;]/)
})
