// From a report to the bytes of its PDF: first every strip gets its page, then the pages are painted one after the other.
// The same report and fonts always give the same bytes; nothing here reads a clock.
import type { Report } from '#core/report/report.ts'
import { openDocument, type Faces } from './document/open-document.ts'
import { packDocument } from './document/pack.ts'
import { createPen } from './document/pen.ts'
import { infoBody, type DocumentFacts } from './document/metadata.ts'
import { createTags } from './document/tags.ts'
import { writeStructure } from './document/write-structure.ts'
import { fileIdOf } from './file-id.ts'
import { createFace } from './font/face.ts'
import type { TrueType } from './font/true-type.ts'
import type { PageOfPieces } from './layout/paginate.ts'
import type { Canvas, Setting } from './layout/piece.ts'
import { findMissing, type Missing } from './missing.ts'
import { contentsPages } from './pages/contents.ts'
import { paintCover } from './pages/cover.ts'
import { paintFooter } from './pages/footer.ts'
import { mastheadPieces } from './pages/masthead.ts'
import { paintPage, sectionPages } from './pages/section.ts'
import { cleanText } from './text/characters.ts'
import { PAGE, themeOf, type TextStyle, type Weight } from './theme.ts'

export type Fonts = Record<Weight, TrueType>

export interface PaintOptions {
  /** Pages painted of all pages; called after each, the last time when the file is whole. */
  onProgress?: (painted: number, pages: number) => void
  /** Looked at between pages. */
  signal?: AbortSignal
}
export interface PaintedPdf {
  bytes: Uint8Array<ArrayBuffer>
  pages: number
  /** Characters drawn as 〓; tell them before the file is saved. */
  missing: Missing[]
}

/** Rejects with the signal's reason when cancelled. */
export async function paintPdf(report: Report, fonts: Fonts, options: PaintOptions = {}): Promise<PaintedPdf> {
  const { onProgress, signal } = options
  signal?.throwIfAborted()
  const faces: Faces = { regular: createFace(fonts.regular), bold: createFace(fonts.bold) }
  const missing = findMissing(report, { has: (unit) => faces.regular.has(unit) && faces.bold.has(unit) })
  const theme = themeOf(report.language)
  const widthOf = (text: string, style: TextStyle): number => faces[style.weight].widthOf(cleanText(text), style.size)
  const setting: Setting = { theme, widthOf }
  const { contents, sections } = layOut(setting, report)
  const inner = [...contents, ...sections.flat()]
  const cover = hasCover(report) ? 1 : 0
  const pages = cover + inner.length

  const { doc, internals } = openDocument(faces, fileIdOf(JSON.stringify(report)))
  const tags = createTags(internals)
  const canvas: Canvas = { pen: createPen(internals, faces), tags, theme }
  for (let number = 1; number <= pages; number++) {
    // A turn for messages: a cancel can only be heard between pages.
    if (number > 1) await turn()
    signal?.throwIfAborted()
    if (number > 1) {
      tags.close()
      doc.addPage([PAGE.width, PAGE.height])
    }
    tags.openPage(number)
    const page = inner[number - 1 - cover]
    if (page) {
      paintPage(canvas, page)
      paintFooter(canvas, report, number, pages)
    } else paintCover(canvas, setting, report)
    if (number < pages) onProgress?.(number, pages)
  }
  tags.close()
  const facts = factsOf(report)
  writeStructure(internals, tags, facts)
  const bytes = await packDocument(doc.output(), infoBody(facts))
  signal?.throwIfAborted()
  onProgress?.(pages, pages)
  return { bytes, pages, missing }
}

/** A report on one page names itself in a line above its text. */
const hasCover = (report: Report): boolean => report.kind !== 'one-page' || report.sections.length === 0

function layOut(setting: Setting, report: Report): { contents: PageOfPieces[]; sections: PageOfPieces[][] } {
  const masthead = hasCover(report) ? [] : mastheadPieces(setting, report)
  const sections = report.sections.map((section, i) => sectionPages(setting, section, i === 0 ? masthead : []))
  if (report.contentsTitle === '' || !hasCover(report)) return { contents: [], sections }
  const firstPages: number[] = []
  const contents = contentsPages(setting, report.contentsTitle, report.sections, firstPages)
  // Cover, contents, sections: the numbers are known before anything is painted.
  let next = 2 + contents.length
  for (const section of sections) {
    firstPages.push(next)
    next += section.length
  }
  return { contents, sections }
}

const factsOf = (report: Report): DocumentFacts => ({
  language: report.language,
  title: `${report.title} – ${report.organization}`,
  author: report.organization,
  subject: report.state,
  date: report.date,
})

/** Lets waiting messages in. A timer would wait four milliseconds each time. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
