// Reads one answer sheet and answers once.
import { readAnswerSheet, type ChoiceWords } from '#export/answer-sheet/read.ts'

export interface SheetRequest {
  bytes: ArrayBuffer
  words: ChoiceWords
}

addEventListener('message', ({ data }: MessageEvent<SheetRequest>) =>
  postMessage(readAnswerSheet(new Uint8Array(data.bytes), data.words)),
)
