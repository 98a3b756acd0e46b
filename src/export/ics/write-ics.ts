// Milestones of the chosen plan for a calendar: whole days, and the same names each time, so that a calendar which takes the
// file again moves its entries instead of doubling them.
import { addDays } from '#core/calendar.ts'
import { namesOf } from '#core/report/names.ts'
import type { Milestone } from '#core/roadmap/roadmap.ts'
import type { ExportInput } from '../format.ts'
import { milestoneText } from '../milestone-text.ts'
import { escapeText, foldLine } from './content-lines.ts'

export function writeIcs({
  t,
  assessment,
  pack,
  roadmaps,
  at,
  report,
  language,
}: ExportInput): Uint8Array<ArrayBuffer> {
  const chosen = roadmaps.find((r) => r.route === assessment.route) ?? roadmaps[0]
  const names = namesOf(pack)
  const stamp = `${at.slice(0, 19).replace(/[-:]/g, '')}Z`
  const events = (chosen?.milestones ?? []).flatMap((milestone) => event(milestone, chosen?.route ?? ''))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//zero-trust-assessment//milestones//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(t('calendar.title', { organization: report.organization }))}`,
    ...events,
    'END:VCALENDAR',
  ]
  return new TextEncoder().encode(lines.map((line) => `${foldLine(line)}\r\n`).join(''))

  function event(milestone: Milestone, route: string): string[] {
    const { kind, id, date } = milestone
    const title = milestoneText(t, names, route, milestone)
    return [
      'BEGIN:VEVENT',
      `UID:${[assessment.id, route, kind, id].filter((part) => part !== '').join('.')}@zero-trust-assessment`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${addDays(date, 1).replaceAll('-', '')}`,
      `SUMMARY:${escapeText(title)}`,
      `DESCRIPTION:${escapeText(t('calendar.description', { organization: report.organization, route: names.route(route), date: report.dateText }))}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]
  }
}
