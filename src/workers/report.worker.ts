// Paints reports beside the page. The fonts stay loaded between two reports; a cancel is heard while fonts load and
// between pages.
import type { Report } from '#core/report/report.ts'
import { loadFont } from '#export/pdf/font/load-font.ts'
import type { Missing } from '#export/pdf/missing.ts'
import { paintPdf, type Fonts } from '#export/pdf/paint.ts'

export type ReportRequest =
  | { type: 'paint'; id: number; report: Report; fonts: { regular: string; bold: string } }
  | { type: 'cancel'; id: number }

export type ReportReply =
  | { type: 'progress'; id: number; painted: number; pages: number }
  | { type: 'done'; id: number; bytes: Uint8Array<ArrayBuffer>; pages: number; missing: Missing[] }
  | { type: 'cancelled'; id: number }
  | { type: 'failed'; id: number; message: string }

type PaintRequest = Extract<ReportRequest, { type: 'paint' }>

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

async function run({ id, report, fonts }: PaintRequest): Promise<void> {
  const controller = new AbortController()
  running.set(id, controller)
  const { signal } = controller
  try {
    const onProgress = (painted: number, pages: number): void => send({ type: 'progress', id, painted, pages })
    const result = await paintPdf(report, await fontsOf(fonts), { onProgress, signal })
    send({ type: 'done', id, ...result }, [result.bytes.buffer])
  } catch (error) {
    if (signal.aborted) send({ type: 'cancelled', id })
    else send({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) })
  } finally {
    running.delete(id)
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ReportRequest>) => {
  if (data.type === 'paint') void run(data)
  else running.get(data.id)?.abort()
})
