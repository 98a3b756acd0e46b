// From a report to the bytes of its PDF: first every strip gets its page, then the pages are painted one after the other.
// The same report and fonts always give the same bytes; nothing here reads a clock.
import type { Report } from '#core/report/report.ts'
import { openDocument, type Faces } from './document/open-document.ts'
import { archiveDocument } from './document/archive.ts'
import { createCipher } from './document/cipher.ts'
import { packDocument } from './document/pack.ts'
import { createPen } from './document/pen.ts'
import { infoBody, type DocumentFacts } from './document/metadata.ts'
import { createTags } from './document/tags.ts'
import { writeStructure } from './document/write-structure.ts'
import { fileIdOf } from './file-id.ts'
import { createFace } from './font/face.ts'
import type { TrueType } from './font/true-type.ts'
import { layOutReport } from './lay-out.ts'
import type { Canvas } from './layout/piece.ts'
import { findMissing, type Missing } from './missing.ts'
import { PAGE, withLook, type Look, type Weight } from './theme.ts'

/** What the file must be able to do; never both. */
export interface Output {
  /** PDF/A-1b: for archives that take nothing else. */
  archive?: boolean
  /** Asked for when the file is opened; AES-256. */
  password?: string
}

export type Fonts = Record<Weight, TrueType>

interface PaintOptions extends Look, Output {
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
  const { onProgress, signal, password, archive = false } = options
  if (archive && password) throw new Error('an archive file has no password')
  signal?.throwIfAborted()
  const faces: Faces = { regular: createFace(fonts.regular), bold: createFace(fonts.bold) }
  const missing = findMissing(report, { has: (unit) => faces.regular.has(unit) && faces.bold.has(unit) })
  const look: Look = { paper: options.paper, accent: options.accent }
  const { theme, pages, paint } = layOutReport(report, faces, look)
  const fileId = fileIdOf(JSON.stringify([report, look]))

  const { doc, internals } = withLook(look, () => openDocument(faces, fileId, archive))
  const tags = createTags(internals)
  const canvas: Canvas = { pen: createPen(internals, faces), tags, theme }
  for (let number = 1; number <= pages; number++) {
    // A turn for messages: a cancel can only be heard between pages.
    if (number > 1) await turn()
    signal?.throwIfAborted()
    if (number > 1) {
      tags.close()
      withLook(look, () => doc.addPage([PAGE.width, PAGE.height]))
    }
    tags.openPage(number)
    paint(canvas, number)
    if (number < pages) onProgress?.(number, pages)
  }
  tags.close()
  const facts = { ...factsOf(report), archive }
  const file = withLook(look, () => {
    writeStructure(internals, tags, facts)
    return doc.output()
  })
  const cipher = password ? await createCipher(password) : undefined
  const bytes = archive
    ? await archiveDocument(file, infoBody(facts))
    : await packDocument(file, infoBody(facts), cipher)
  signal?.throwIfAborted()
  onProgress?.(pages, pages)
  return { bytes, pages, missing }
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
