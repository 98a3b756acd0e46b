// Asks the report worker for a PDF or for pictures of its pages. The worker is started when the first is asked for and
// then kept: its fonts and its compiled code are what makes the second report quick.
import { bold, regular } from 'virtual:board-fonts'
import type { Report } from '#core/report/report.ts'
import type { Missing } from '#export/pdf/missing.ts'
import type { Output } from '#export/pdf/paint.ts'
import type { PagePicture } from '#export/pdf/picture-pen.ts'
import type { Look } from '#export/pdf/theme.ts'
import workerUrl from './report.worker.ts?worker&url'
import type { ReportReply, ReportRequest } from './report.worker.ts'
import { spawnWorker } from './spawn.ts'

export interface Painted {
  bytes: Uint8Array<ArrayBuffer>
  pages: number
  /** Characters drawn as 〓; tell them before the file is saved. */
  missing: Missing[]
}

type Progress = (painted: number, pages: number) => void

let worker: Worker | undefined
let lastId = 0

/** Rejects with the signal's reason when cancelled, with an error when the painting failed. */
export async function paintReport(
  report: Report,
  options: Look & Output,
  onProgress: Progress,
  signal: AbortSignal,
): Promise<Painted> {
  const reply = await ask('paint', report, options, onProgress, signal)
  if (reply.type !== 'done') throw new Error('the report worker answered something else')
  return { bytes: reply.bytes, pages: reply.pages, missing: reply.missing }
}

/** The same pages for the screen. Rejects like paintReport. */
export async function pictureReport(report: Report, look: Look, signal: AbortSignal): Promise<PagePicture[]> {
  const reply = await ask('picture', report, look, () => undefined, signal)
  if (reply.type !== 'pictures') throw new Error('the report worker answered something else')
  return reply.pages
}

async function ask(
  type: 'paint' | 'picture',
  report: Report,
  options: Look & Output,
  onProgress: Progress,
  signal: AbortSignal,
): Promise<ReportReply> {
  signal.throwIfAborted()
  const painter = (worker ??= spawnWorker(workerUrl))
  const id = ++lastId
  const post = (request: ReportRequest): void => painter.postMessage(request)

  return new Promise<ReportReply>((resolve, reject) => {
    const finish = (end: () => void): void => {
      painter.removeEventListener('message', hear)
      painter.removeEventListener('error', fail)
      signal.removeEventListener('abort', cancel)
      end()
    }
    const hear = ({ data }: MessageEvent<ReportReply>): void => {
      if (data.id !== id) return
      if (data.type === 'progress') onProgress(data.painted, data.pages)
      else if (data.type === 'failed') finish(() => reject(new Error(data.message)))
      else if (data.type === 'cancelled') finish(() => reject(reasonOf(signal)))
      else finish(() => resolve(data))
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
    post({ type, id, report, fonts: { regular, bold }, options })
  })
}

const reasonOf = (signal: AbortSignal): Error =>
  signal.reason instanceof Error ? signal.reason : new DOMException('cancelled', 'AbortError')
