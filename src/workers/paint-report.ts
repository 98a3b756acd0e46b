// Asks the report worker for a PDF. The worker is started when the first report is asked for and then kept: its fonts
// and its compiled code are what makes the second report quick.
import { bold, regular } from 'virtual:board-fonts'
import type { Report } from '#core/report/report.ts'
import type { Missing } from '#export/pdf/missing.ts'
import workerUrl from './report.worker.ts?worker&url'
import type { ReportReply, ReportRequest } from './report.worker.ts'
import { spawnWorker } from './spawn.ts'

export interface Painted {
  bytes: Uint8Array<ArrayBuffer>
  pages: number
  /** Characters drawn as 〓; tell them before the file is saved. */
  missing: Missing[]
}

let worker: Worker | undefined
let lastId = 0

/** Rejects with the signal's reason when cancelled, with an error when the painting failed. */
export async function paintReport(
  report: Report,
  onProgress: (painted: number, pages: number) => void,
  signal: AbortSignal,
): Promise<Painted> {
  signal.throwIfAborted()
  const painter = (worker ??= spawnWorker(workerUrl))
  const id = ++lastId
  const post = (request: ReportRequest): void => painter.postMessage(request)

  return new Promise<Painted>((resolve, reject) => {
    const finish = (end: () => void): void => {
      painter.removeEventListener('message', hear)
      painter.removeEventListener('error', fail)
      signal.removeEventListener('abort', cancel)
      end()
    }
    const hear = ({ data }: MessageEvent<ReportReply>): void => {
      if (data.id !== id) return
      if (data.type === 'progress') onProgress(data.painted, data.pages)
      else if (data.type === 'done')
        finish(() => resolve({ bytes: data.bytes, pages: data.pages, missing: data.missing }))
      else if (data.type === 'failed') finish(() => reject(new Error(data.message)))
      else finish(() => reject(reasonOf(signal)))
    }
    // A worker that could not start or broke down is not asked again.
    const fail = (): void => {
      painter.terminate()
      worker = undefined
      finish(() => reject(new Error('the report worker failed')))
    }
    const cancel = (): void => {
      post({ type: 'cancel', id })
      finish(() => reject(reasonOf(signal)))
    }
    painter.addEventListener('message', hear)
    painter.addEventListener('error', fail)
    signal.addEventListener('abort', cancel)
    post({ type: 'paint', id, report, fonts: { regular, bold } })
  })
}

const reasonOf = (signal: AbortSignal): Error =>
  signal.reason instanceof Error ? signal.reason : new DOMException('cancelled', 'AbortError')
