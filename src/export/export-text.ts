// The one door for texts into files of other programs (rule R19): what a person typed goes out as it is, except for what
// breaks a file.

/** The most characters a cell of Excel holds. */
const MOST = 32_767
/** Not allowed in XML 1.0, and of no use anywhere: all control characters but tab, line feed and carriage return. */
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Half a character becomes U+FFFD; the cut never leaves half a one. */
export function exportText(value: unknown): string {
  const text = String(value).replace(LONE, '\uFFFD').replace(UNPRINTABLE, '')
  return text.length <= MOST ? text : text.slice(0, MOST).replace(LONE, '')
}
