// From a text as it was typed to the units that are drawn, one glyph each. No visible character is ever lost here: what
// cannot be drawn stays a unit, so that it can be shown as a placeholder and announced.

/** Has no shape and no width: controls, directional marks, soft hyphens, byte order marks. */
const SHAPELESS = /(?!\n)\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu
const TAB = '    '

/** Anything that can make one drawn unit of several code points. */
const COMBINES = /\p{M}|\u200c|\u200d|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}]/u
const JOINERS = /^(?:\p{Variation_Selector}|\u200c|\u200d)+$/u
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Line breaks become \n, tabs four spaces; what has no shape goes, half surrogates become U+FFFD. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', TAB)
    .replace(SHAPELESS, '')
}

/** The units of a clean text in order; joined together they give the text (composed where Unicode composes it). */
export function unitsOf(text: string): string[] {
  if (!COMBINES.test(text)) return Array.from(text)
  return Array.from(clusters.segment(text), ({ segment }) => unitsOfCluster(segment)).flat()
}

function unitsOfCluster(cluster: string): string[] {
  const [first = '', ...rest] = Array.from(cluster)
  if (rest.length === 0) return [first]
  // A kanji with its variation selector is one unit: the common shape is drawn, the exact code is kept.
  if (JOINERS.test(rest.join('')) || PICTURE.test(cluster)) return [cluster]
  // Whole texts are not composed: that would change 神 (U+FA19) and its like, which people have in their names.
  return Array.from(cluster.normalize('NFC'))
}

/** The code point whose glyph stands for the unit; undefined when no single glyph can. */
export function glyphCodeOf(unit: string): number | undefined {
  const code = unit.codePointAt(0)
  if (code === undefined) return undefined
  const rest = unit.slice(code > 0xffff ? 2 : 1)
  return rest === '' || JOINERS.test(rest) ? code : undefined
}
