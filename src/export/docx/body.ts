// The blocks of the report as the body of a document. It adds no words and leaves nothing out.
import type { Block, Form, Report, ReportSection } from '#core/report/report.ts'
import type { Logo } from '../logo.ts'
import { figureXml, type FigureSetting } from './figure.ts'
import type { Notes } from './footnotes.ts'
import { logoXml } from './logo.ts'
import { paragraphXml, runXml } from './paragraph.ts'
import { cellText, gridXml, sharedWidths, tableXml } from './table.ts'

export interface BodySetting extends FigureSetting {
  notes: Notes
  logo?: Logo
  /** Number of a list that begins anew. */
  ordered: () => number
}

export function bodyXml(report: Report, setting: BodySetting): string {
  const { sections, contentsTitle } = report
  const contents = contentsTitle === '' || sections.length < 2 ? '' : contentsXml(report)
  const all = sections.map((section, i) => sectionXml(section, i, setting)).join('')
  // A document ends with a paragraph.
  return frontXml(report, setting) + contents + all + (all.endsWith('</w:tbl>') ? AFTER : '')
}

/** Whose report it is, and how far it carries. */
function frontXml(
  { title, organization, dateText, confidentiality, state, badge }: Report,
  { t, logo }: BodySetting,
): string {
  const line = (text: string, style?: string): string =>
    text === '' ? '' : paragraphXml(runXml(text), style === undefined ? {} : { style })
  return (
    line(confidentiality, 'Lead') +
    paragraphXml(
      (logo ? logoXml(logo, t('reportScreen.paper.logoAlt', { organization })) : '') + runXml(organization),
      {
        style: 'Lead',
      },
    ) +
    line(title, 'Title') +
    line(dateText) +
    line(state, 'Quiet') +
    line(badge, 'CalloutWarning')
  )
}

/** Numbers of pages come when the reader has the contents made anew: a question when the file is opened would frighten. */
function contentsXml({ sections, contentsTitle }: Report): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const begin = `${mark('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>${mark('separate')}`
  const entries = sections.map(({ title }, i) => {
    const link = `<w:hyperlink w:anchor="section${String(i + 1)}" w:history="1">${runXml(title)}</w:hyperlink>`
    return paragraphXml((i === 0 ? begin : '') + link + (i === sections.length - 1 ? mark('end') : ''), {
      style: 'TOC1',
    })
  })
  return paragraphXml(runXml(contentsTitle, { bold: true }), { style: 'Lead', keepNext: true }) + entries.join('')
}

function sectionXml(section: ReportSection, index: number, setting: BodySetting): string {
  const id = String(10_000 + index)
  const marked = `<w:bookmarkStart w:id="${id}" w:name="section${String(index + 1)}"/>${runXml(section.title)}<w:bookmarkEnd w:id="${id}"/>`
  // What no block refers to belongs to the section as a whole.
  const used = section.blocks.flatMap((block) => block.notes ?? [])
  const loose = section.footnotes.map((n) => n.number).filter((n) => !used.includes(n))
  const headline = runXml(section.headline) + setting.notes.runs(section, loose)
  const blocks = section.blocks.map((block) => blockXml(block, section, setting)).join('')
  // Below a table that fills its page it would take a page of its own, and the next section's heading begins another.
  const body = blocks.endsWith(AFTER) ? blocks.slice(0, -AFTER.length) : blocks
  return paragraphXml(marked, { style: 'Heading1' }) + paragraphXml(headline, { style: 'Headline' }) + body
}

const CALLOUT = { plain: 'Callout', good: 'CalloutGood', warning: 'CalloutWarning' } as const
const TONE = { lead: { style: 'Lead' }, quiet: { style: 'Quiet' } } as const
/** Two tables that touch would become one. */
const AFTER = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>'

function blockXml(block: Block, section: ReportSection, setting: BodySetting): string {
  const { notes, ordered, width, palette } = setting
  const marks = notes.runs(section, block.notes ?? [])
  const caption = (text: string): string => paragraphXml(runXml(text) + marks, { style: 'Caption' })
  switch (block.kind) {
    case 'heading':
      return paragraphXml(runXml(block.text) + marks, { style: `Heading${String(block.level)}` })
    case 'paragraph':
      return paragraphXml(runXml(block.text) + marks, block.tone ? TONE[block.tone] : {})
    case 'list': {
      const list = block.ordered ? ordered() : 1
      return block.items
        .map((item, i) => paragraphXml(runXml(item) + (i === block.items.length - 1 ? marks : ''), { list }))
        .join('')
    }
    case 'callout':
      return (
        paragraphXml(runXml(block.title, { bold: true }), { style: CALLOUT[block.tone], keepNext: true }) +
        paragraphXml(runXml(block.text) + marks, { style: CALLOUT[block.tone] })
      )
    case 'key-figures': {
      const cells = block.items.map(({ label, value, note }) => ({
        content:
          cellText(label, 'start', { colour: palette.quiet }) +
          paragraphXml(runXml(value), { style: 'Value' }) +
          (note === undefined ? '' : cellText(note)),
        fill: palette.tint,
      }))
      return (
        gridXml(
          sharedWidths(
            cells.map(() => 1),
            width,
          ),
          [{ cells }],
          { style: 'PlainTable' },
        ) + paragraphXml(marks, { style: 'Quiet' })
      )
    }
    case 'table':
      return (
        caption(block.caption) +
        tableXml({ ...block, alt: block.caption, headRows: block.headRows ?? false }, width) +
        AFTER
      )
    case 'figure':
      return caption(block.caption) + figureXml(block.figure, block.alt, setting) + AFTER
    case 'form':
      return formXml(block, marks)
  }
}

/** To be filled in on the screen or by hand. */
function formXml({ number, text, mark, before, choices, ticks, after, lines }: Form, marks: string): string {
  const labelled = ({ label, text: said }: { label: string; text: string }): string =>
    paragraphXml(runXml(`${label}  `, { bold: true }) + runXml(said), { style: 'Quiet' })
  const box = (label: string | undefined, said: string): string =>
    paragraphXml(runXml('☐ ') + (label === undefined ? '' : runXml(`${label}  `, { bold: true })) + runXml(said))
  return [
    paragraphXml(runXml(`${number}  ${text}`) + marks, { style: 'Heading3' }),
    mark === undefined ? '' : paragraphXml(runXml(mark), { style: 'Quiet' }),
    ...before.map(labelled),
    ...choices.map((choice) => box(choice.label, choice.text)),
    ...ticks.map(({ label, items }) =>
      paragraphXml(
        (label === undefined ? '' : runXml(`${label}  `, { bold: true })) +
          runXml(items.map((item) => `☐ ${item}`).join('   ')),
      ),
    ),
    ...after.map(labelled),
    ...lines.map(
      ({ label, count }) =>
        paragraphXml(runXml(`${label}  `), { style: 'Blank' }) +
        paragraphXml('', { style: 'Blank' }).repeat(Math.max(0, count - 1)),
    ),
  ].join('')
}
