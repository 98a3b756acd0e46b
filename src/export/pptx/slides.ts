// From the report to slides: a cover, the messages of all sections on one page, then one message a slide.
import type { Report, ReportSection } from '#core/report/report.ts'
import type { Translate } from '#core/words.ts'
import type { Logo } from '../logo.ts'
import { coverOf } from './cover.ts'
import { cut, LEADING, oneLine, textHeight, wrap } from './measure.ts'
import { messagesOf, notesOf, type Message } from './messages.ts'
import { overviewRows } from './overview.ts'
import { flowed, placeMessage, type Placed } from './paginate.ts'
import { createPen, type SlideParts } from './pen.ts'
import { shareSlides } from './share-slides.ts'
import { BOTTOM, FOOTNOTE, GAP, LEFT, TITLE_TOP, WIDTH } from './slide-look.ts'
import { markRuns } from './text-pieces.ts'

export interface Slide extends SlideParts {
  layout: 'cover' | 'page'
  /** What the speaker has at hand: footnotes and sources, a paragraph each. */
  notes: string[]
}

interface Page {
  label: string
  title: string
  titleNotes: number[]
  body: Placed[]
  /** On the slide; the others only in its notes. */
  shown: ReportSection['footnotes']
  notes: string[]
}

const FOOTNOTE_LINES = 3
const TITLES = [
  { size: 24, lines: 2 },
  { size: 20, lines: 2 },
  { size: 17, lines: 3 },
  { size: 14, lines: 4 },
]

export function slidesOf(report: Report, t: Translate, logo?: Logo): Slide[] {
  const sections = report.sections.map((section) => pagesOf(section, report, t))
  const overview = overviewRows(report)
  const contents =
    report.contentsTitle === ''
      ? []
      : flowed(
          overview.map(({ piece }) => piece),
          BOTTOM - TITLE_TOP - 60,
        )
  let number = 1 + contents.length
  sections.forEach((pages, i) => {
    const row = overview[i]
    if (row) row.to = number + 1
    number += pages.length
  })
  const pages: Page[] = [
    ...contents.map((body, i): Page => ({
      label: report.title,
      title: numbered(report.contentsTitle, i, contents.length, t),
      titleNotes: [],
      body,
      shown: [],
      notes: [],
    })),
    ...sections.flat(),
  ]
  return [
    { layout: 'cover', notes: [], ...coverOf(report, t, logo) },
    ...pages.map((page, i) => paintPage(page, report, i + 2)),
  ]
}

const numbered = (title: string, part: number, parts: number, t: Translate): string =>
  parts === 1 ? title : t('slides.part', { title, part: String(part + 1), parts: String(parts) })

const titleLook = (title: string) => {
  const fit = TITLES.find(({ size, lines }) => wrap(title, WIDTH, { size, bold: true }).length <= lines)
  return fit ?? { size: 14, lines: 4 }
}
function bodyTop(title: string): number {
  const { size } = titleLook(title)
  const lines = Math.min(4, wrap(title, WIDTH, { size, bold: true }).length)
  return Math.max(TITLE_TOP + lines * size * LEADING, TITLE_TOP + 40) + GAP
}

function pagesOf(section: ReportSection, { language }: Report, t: Translate): Page[] {
  const laid = (message: Message) => {
    const wanted = notesOf(message)
    const footnotes = section.footnotes.filter((n) => wanted.includes(n.number))
    const shown = shownNotes(footnotes)
    // A title that goes on has its number too.
    const height = BOTTOM - notesHeight(shown) - bodyTop(`${message.title} (0/0)`)
    return { footnotes, shown, parts: placeMessage(onlyShown(message, shown), height, t, language) }
  }
  const messages = shareSlides(messagesOf(section), (message) => laid(message).parts.length)
  const referred = new Set(messages.flatMap(notesOf))
  return messages.flatMap((message, m) => {
    const { footnotes, shown, parts } = laid(message)
    // What no block of the section refers to goes with its first slide.
    const loose = m === 0 ? section.footnotes.filter((n) => !referred.has(n.number)) : []
    return parts.map((body, i): Page => {
      const title = numbered(message.title, i, parts.length, t)
      const spoken = i === 0 ? [...footnotes, ...loose].map(({ number, text }) => `${String(number)}  ${text}`) : []
      return {
        label: section.title,
        title,
        titleNotes: i === 0 ? message.titleNotes.filter((n) => shown.some((s) => s.number === n)) : [],
        body,
        shown: i === 0 || shown.length === 0 ? shown : [],
        notes: isCut(title) ? [title, ...spoken] : spoken,
      }
    })
  })
}

/** Short ones stand on the slide as long as there is room; long lists of sources are for the speaker. */
function shownNotes(footnotes: ReportSection['footnotes']): ReportSection['footnotes'] {
  let lines = 0
  return footnotes.filter(({ number, text }) => {
    const own = wrap(`${String(number)}  ${text}`, WIDTH, { size: FOOTNOTE }).length
    if (own > 2 || lines + own > FOOTNOTE_LINES) return false
    lines += own
    return true
  })
}

const notesHeight = (shown: ReportSection['footnotes']): number =>
  shown.reduce(
    (sum, { number, text }) => sum + textHeight(`${String(number)}  ${text}`, WIDTH, { size: FOOTNOTE }),
    shown.length > 0 ? GAP : 0,
  )

/** A number on the slide leads to a note on the slide. */
function onlyShown(message: Message, shown: ReportSection['footnotes']): Message {
  const numbers = new Set(shown.map((n) => n.number))
  const swap = new Map(
    [...message.blocks, ...(message.cards ?? []).flatMap((c) => c.blocks)].map((block) => [
      block,
      { ...block, notes: (block.notes ?? []).filter((n) => numbers.has(n)) },
    ]),
  )
  const of = (block: Message['blocks'][number]) => swap.get(block) ?? block
  return {
    ...message,
    blocks: message.blocks.map(of),
    ...(message.titled ? { titled: of(message.titled) } : {}),
    ...(message.cards ? { cards: message.cards.map((c) => ({ ...c, blocks: c.blocks.map(of) })) } : {}),
  }
}

const isCut = (title: string): boolean => {
  const { size, lines } = titleLook(title)
  return wrap(title, WIDTH, { size, bold: true }).length > lines
}

function paintPage({ label, title, titleNotes, body, shown, notes }: Page, report: Report, number: number): Slide {
  const { pen, parts } = createPen(report.language)
  const { size, lines } = titleLook(title)
  const text = cut(title, WIDTH, { size, bold: true }, lines)
  pen.place('title', 0, [{ runs: [{ text: text.replaceAll('\n', ' '), bold: true }, ...markRuns(titleNotes)], size }])
  pen.place('body', 13, [{ runs: [{ text: oneLine(label, WIDTH, 12), bold: true, colour: 'accent' }], size: 12 }])
  const top = bodyTop(title)
  for (const { piece, y, height } of body) piece.paint(pen, LEFT, top + y, height)
  const foot = notesHeight(shown)
  if (shown.length > 0)
    pen.text(
      { x: LEFT, y: BOTTOM - foot + GAP, width: WIDTH, height: foot - GAP },
      shown.map((n) => ({ runs: [{ text: `${String(n.number)}  ${n.text}`, colour: 'quiet' }], size: FOOTNOTE })),
      { name: 'Notes' },
    )
  const whose = [report.organization, report.confidentiality, report.badge].filter((part) => part !== '').join(' · ')
  pen.place('ftr', 11, [{ runs: [{ text: oneLine(whose, WIDTH - 90, 10), colour: 'quiet' }], size: 10 }])
  pen.place('sldNum', 12, [{ runs: [{ text: String(number) }], size: 10 }])
  return { layout: 'page', notes, ...parts() }
}
