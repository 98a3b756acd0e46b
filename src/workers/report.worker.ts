// Paints reports beside the page. The fonts stay loaded between two reports; a cancel is heard while fonts load and
// between pages.
import type { Report } from '#core/report/report.ts'
import { loadFont } from '#export/pdf/font/load-font.ts'
import type { Missing } from '#export/pdf/missing.ts'
import { paintPdf, type Fonts, type Output } from '#export/pdf/paint.ts'
import type { PagePicture } from '#export/pdf/picture-pen.ts'
import { pictureReport } from '#export/pdf/picture-report.ts'
import type { Look } from '#export/pdf/theme.ts'

export type ReportRequest =
  | {
      type: 'paint' | 'picture'
      id: number
      report: Report
      fonts: { regular: string; bold: string }
      options: Look & Output
    }
  | { type: 'cancel'; id: number }

export type ReportReply =
  | { type: 'progress'; id: number; painted: number; pages: number }
  | { type: 'done'; id: number; bytes: Uint8Array<ArrayBuffer>; pages: number; missing: Missing[] }
  | { type: 'pictures'; id: number; pages: PagePicture[] }
  | { type: 'cancelled'; id: number }
  | { type: 'failed'; id: number; message: string }

type PaintRequest = Exclude<ReportRequest, { type: 'cancel' }>

const running = new Map<number, AbortController>()
let loaded: Promise<Fonts> | null = null

const send = (reply: ReportReply, transfer: Transferable[] = []): void => {
  self.postMessage(reply, { transfer })
}

/** A failed load is forgotten, so that the next try loads again. */
function fontsOf(urls: PaintRequest['fonts']): Promise<Fonts> {
  loaded ??= Promise.all([loadFont(urls.regular), loadFont(urls.bold)])
    .then(([regular, bold]) => ({ regular, bold }))
    .catch((error: unknown) => {
      loaded = null
      throw error
    })
  return loaded
}

async function run({ type, id, report, fonts, options }: PaintRequest): Promise<void> {
  const controller = new AbortController()
  running.set(id, controller)
  const { signal } = controller
  try {
    const onProgress = (painted: number, pages: number): void => send({ type: 'progress', id, painted, pages })
    const loadedFonts = await fontsOf(fonts)
    signal.throwIfAborted()
    if (type === 'picture') {
      send({ type: 'pictures', id, pages: pictureReport(report, loadedFonts, options) })
      return
    }
    const result = await paintPdf(report, loadedFonts, { ...options, onProgress, signal })
    send({ type: 'done', id, ...result }, [result.bytes.buffer])
  } catch (error) {
    if (signal.aborted) send({ type: 'cancelled', id })
    else send({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) })
  } finally {
    running.delete(id)
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ReportRequest>) => {
  if (data.type === 'cancel') running.get(data.id)?.abort()
  else void run(data)
})
