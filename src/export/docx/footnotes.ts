// Real footnotes. A note that is needed again is not written twice: a field refers to the first.
import type { ReportSection } from '#core/report/report.ts'
import { HEAD } from '../ooxml/xml.ts'
import { fieldXml, paragraphXml, runXml } from './paragraph.ts'
import { WORD } from './spaces.ts'

export interface Notes {
  /** Runs behind a text; '' for no notes. Numbers are those of the section. */
  runs: (section: ReportSection, numbers: readonly number[]) => string
  xml: () => string
}

const RAISED = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'

export function createNotes(): Notes {
  const texts: string[] = []
  const known = new Map<string, number>()
  const one = (section: ReportSection, number: number): string => {
    const key = `${section.id} ${String(number)}`
    const before = known.get(key)
    if (before !== undefined)
      return fieldXml(`NOTEREF note${String(before)} \\f \\h`, String(before)).replaceAll(
        '<w:r><w:t',
        `<w:r>${RAISED}<w:t`,
      )
    const id = texts.push(section.footnotes.find((n) => n.number === number)?.text ?? '')
    known.set(key, id)
    // Bookmarks of sections come after those of notes.
    return `<w:bookmarkStart w:id="${String(id)}" w:name="note${String(id)}"/><w:r>${RAISED}<w:footnoteReference w:id="${String(id)}"/></w:r><w:bookmarkEnd w:id="${String(id)}"/>`
  }
  const special = (id: number, type: string, mark: string): string =>
    `<w:footnote w:type="${type}" w:id="${String(id)}"><w:p><w:r><w:${mark}/></w:r></w:p></w:footnote>`
  return {
    runs: (section, numbers) =>
      numbers.map((n) => one(section, n)).join(`<w:r>${RAISED}<w:t xml:space="preserve"> </w:t></w:r>`),
    xml: () =>
      `${HEAD}<w:footnotes ${WORD}>${special(-1, 'separator', 'separator')}${special(0, 'continuationSeparator', 'continuationSeparator')}` +
      texts
        .map(
          (text, i) =>
            `<w:footnote w:id="${String(i + 1)}">${paragraphXml(`<w:r>${RAISED}<w:footnoteRef/></w:r>${runXml(` ${text}`)}`, { style: 'FootnoteText' })}</w:footnote>`,
        )
        .join('') +
      '</w:footnotes>',
  }
}
