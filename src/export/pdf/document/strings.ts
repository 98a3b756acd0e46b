// Texts and numbers as a PDF file writes them. A text goes out as hexadecimal UTF-16: nothing in it can end the string or
// be changed by a reader that normalizes line ends.

const hex4 = (code: number): string => code.toString(16).padStart(4, '0')

/** UTF-16 code units in hexadecimal. */
export const utf16Hex = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => hex4(text.charCodeAt(i))).join('')

export const pdfText = (text: string): string => `<feff${utf16Hex(text)}>`

/** At most two decimals, and never an exponent. */
export function pdfNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return String(rounded === 0 ? 0 : rounded)
}

export const pdfNumbers = (...values: number[]): string => values.map(pdfNumber).join(' ')

/** One character a byte, for jsPDF's writer. */
export function binaryString(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return text
}

export function binaryBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

export const utf8Binary = (text: string): string => binaryString(new TextEncoder().encode(text))
