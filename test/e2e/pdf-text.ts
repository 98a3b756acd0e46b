// Text of a PDF by poppler; undefined (and a word in the log) where it is not installed.
import { spawnSync } from 'node:child_process'

export function pdfText(file: string): string | undefined {
  const result = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 32_000_000 })
  if (result.error) {
    console.log('pdftotext not found: the text of the PDF was not compared')
    return undefined
  }
  return result.stdout
}
