// How much room a text needs on a slide. The deck has no font of its own, so a text is measured as the widest usual Gothic
// would set it: what fits here fits with the others.

/** Widths of the characters from space to tilde, a base-36 digit each, about 1/36 of the size. */
const WIDTHS = '8chkkxoacchkadaekkkkkkkkkkaakkkhymnnplkpqbjnktqqnqnllqlvljmceckkmkmimkckmaakaxmmmmehemjtijhcack'
const BOLD = 1.06
/** Line to line, by size. */
export const LEADING = 1.38

/** Grapheme by grapheme, so that no line is broken inside an emoji or a letter with its marks. */
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })
/** Only these texts have any of more than one unit; the others are cut a hundred times faster. */
const JOINED = /[\p{M}\u200D\uD800-\uDFFF\u1100-\u11FF]/u
const unitsOf = (text: string): string[] =>
  JOINED.test(text) ? [...graphemes.segment(text)].map(({ segment }) => segment) : text.split('')
/** Where a line may be broken: around everything but the letters and digits of words. */
const LETTER =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{N}\p{Po}\p{Pd}\p{Ps}\p{Pe}$%+=_@~^|<>¥]/u
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/

function widthOf(unit: string): number {
  const code = unit.charCodeAt(0)
  if (unit.length === 1 && code >= 32 && code < 127) return parseInt(WIDTHS[code - 32] ?? 'k', 36) / 36.5
  if (WIDE.test(unit) || unit.length > 1) return unit.length > 2 ? 1.4 : 1
  return code < 0x2000 ? 0.66 : 1
}

export interface Face {
  /** Points. */
  size: number
  bold?: boolean
}

/** Office programs set a little white between Latin and Japanese characters. */
const BETWEEN = 0.22
function widthOfAll(units: readonly string[]): number {
  let [sum, before] = [0, '']
  for (const unit of units) {
    const boundary =
      before !== '' &&
      WIDE.test(before) !== WIDE.test(unit) &&
      /[\p{L}\p{N}]/u.test(before) &&
      /[\p{L}\p{N}]/u.test(unit)
    sum += widthOf(unit) + (boundary ? BETWEEN : 0)
    before = unit
  }
  return sum
}

export const textWidth = (text: string, { size, bold }: Face): number =>
  widthOfAll(unitsOf(text)) * size * (bold ? BOLD : 1)

/** The parts of the text that stand in one line each; joined they are the text. A break in the text ends a line. */
export function wrap(text: string, width: number, face: Face): string[] {
  const key = [width, face.size, face.bold ?? false, text].join(' ')
  let lines = known.get(key)
  if (!lines) {
    if (known.size > MOST_KNOWN) known.clear()
    known.set(key, (lines = broken(text, width, face)))
  }
  return lines
}

/** A page is tried at several sizes, and what is split is measured again: most texts come back. */
const known = new Map<string, string[]>()
const MOST_KNOWN = 4000

function broken(text: string, width: number, face: Face): string[] {
  const em = face.size * (face.bold ? BOLD : 1)
  // A mark that must not begin a line takes the character before it along.
  const room = Math.max(width / em - 0.6, 1)
  const lines: string[] = []
  let [line, used] = ['', 0]
  const end = (): void => {
    lines.push(line)
    ;[line, used] = ['', 0]
  }
  for (const word of wordsOf(text)) {
    if (word === '\n') {
      line += word
      end()
      continue
    }
    const units = unitsOf(word)
    const wide =
      widthOfAll(units) +
      (line !== '' && WIDE.test(line.slice(-1)) !== WIDE.test(word.charAt(0)) && /[\p{L}\p{N}]/u.test(word.charAt(0))
        ? BETWEEN
        : 0)
    if (used > 0 && used + wide > room && word.trim() !== '') end()
    if (wide <= room) {
      line += word
      used += wide
      continue
    }
    // Longer than a line: office programs break it anywhere.
    for (const unit of units) {
      if (used > 0 && used + widthOf(unit) > room) end()
      line += unit
      used += widthOf(unit)
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}

function wordsOf(text: string): string[] {
  const words: string[] = []
  let word = ''
  for (const segment of unitsOf(text.replace(/\r\n?/g, '\n'))) {
    if (LETTER.test(segment) && !WIDE.test(segment)) {
      word += segment
      continue
    }
    if (word !== '') words.push(word)
    word = ''
    words.push(segment)
  }
  return word === '' ? words : [...words, word]
}

/** Height of a text in a box of this width. */
export const textHeight = (text: string, width: number, face: Face): number =>
  wrap(text, width, face).length * face.size * LEADING

/** At most so many lines; what is left out is marked. */
export function cut(text: string, width: number, face: Face, lines: number): string {
  const all = wrap(text, width, face)
  return all.length <= lines ? text : `${all.slice(0, lines).join('').slice(0, -2)}…`
}
export const oneLine = (text: string, width: number, size: number): string =>
  cut(text.replace(/\s+/g, ' '), width, { size, bold: true }, 1)
