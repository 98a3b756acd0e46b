// Lines of a calendar file (RFC 5545): texts escaped, long lines folded by octets and never through a character.
import { exportText } from '../export-text.ts'

const MOST = 75

export const escapeText = (text: string): string =>
  exportText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replaceAll('\t', ' ')

export function foldLine(line: string): string {
  const encoder = new TextEncoder()
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const length = encoder.encode(character).length
    // From the second part on a line begins with a space.
    if (octets + length > (parts.length === 0 ? MOST : MOST - 1)) {
      parts.push(part)
      part = ''
      octets = 0
    }
    part += character
    octets += length
  }
  return [...parts, part].join('\r\n ')
}
