// Writes files beside the page, each by the writer of its format; a writer is loaded when it is first asked for.
import { makeTranslate } from '#core/words.ts'
import type { ExportFormat, PostedInput } from '#export/format.ts'

export interface FormatRequest {
  id: number
  /** Id of the format. */
  format: string
  input: PostedInput
}

export type FormatReply =
  { type: 'done'; id: number; bytes: Uint8Array<ArrayBuffer> } | { type: 'failed'; id: number; message: string }

const formats = import.meta.glob<ExportFormat>('../export/*/format.ts', { import: 'format' })

async function written({ format: name, input: { words, ...input } }: FormatRequest): Promise<Uint8Array<ArrayBuffer>> {
  const format = await formats[`../export/${name}/format.ts`]?.()
  if (!format) throw new Error(`no format ${name}`)
  return format.write({ ...input, t: makeTranslate(words, input.language) })
}

const send = (reply: FormatReply, transfer: Transferable[] = []): void => self.postMessage(reply, { transfer })

self.addEventListener('message', ({ data }: MessageEvent<FormatRequest>) => {
  const { id } = data
  written(data).then(
    (bytes) => send({ type: 'done', id, bytes }, [bytes.buffer]),
    (error: unknown) => send({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) }),
  )
})
