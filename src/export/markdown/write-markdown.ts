// The report as GitHub-flavoured Markdown: readable as it stands, tables and footnotes where a reader knows them.
import type { Report, ReportSection } from '#core/report/report.ts'
import type { ExportInput } from '../format.ts'
import { writeBlock } from './blocks.ts'
import { inHeading, inline } from './escape.ts'

export function writeMarkdown({ report, t, language }: ExportInput): Uint8Array<ArrayBuffer> {
  const parts = [...cover(report), ...report.sections.flatMap((section, i) => sectionOf(section, i + 1))]
  return new TextEncoder().encode(`${parts.join('\n\n')}\n`)

  function sectionOf({ title, headline, blocks, footnotes }: ReportSection, index: number): string[] {
    // Footnotes of Markdown are one list for the whole file, those of the report one a section.
    const mark = (note: number): string => `[^${String(index)}-${String(note)}]`
    return [
      `## ${inHeading(title)}`,
      `**${inHeading(headline)}**`,
      ...blocks.map((block) => writeBlock(block, mark, t, language)),
      ...footnotes.map(({ number, text }) => `${mark(number)}: ${inline(text)}`),
    ]
  }
}

function cover({ title, organization, dateText, confidentiality, state, badge }: Report): string[] {
  const lines = [organization, dateText, confidentiality, badge, state].filter((line) => line !== '')
  return [`# ${inHeading(title)}`, lines.map((line) => `- ${inline(line)}`).join('\n')]
}
