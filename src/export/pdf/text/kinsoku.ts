// Where a line may break: Japanese by the rules of JIS X 4051 (what may not begin or end a line, what may not part), other
// scripts between words. In headings the break also looks for the joints of a phrase.

const set = (characters: string): ReadonlySet<string> => new Set(characters)

/** May not begin a line. */
export const NO_START = set(
  '、。，．・：；？！゛゜ヽヾゝゞ々〻ー）］｝〉》」』】〕〙〗〟’”｠»ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ' +
    'ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ‐–〜～…‥％‰℃°′″‼⁇⁈⁉,.:;?!)]}%｡､｣･ｰﾞﾟｧｨｩｪｫｬｭｮｯ',
)
/** May not end a line. */
export const NO_END = set('（［｛〈《「『【〔〘〖〝‘“｟«([{￥＄¥$€£№＃｢')
/** May stand just outside the right edge of body text. */
export const HANGING = set('、。，．｡､')

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{1b000}-\u{1b2ff}\u{20000}-\u{3ffff}]/u
const SPACE = /^[ \u2002\u2003\u2009\u3000]$/
const GLUE = /^[\u00a0\u2007\u202f\u2011]$/
const DIGIT = /^[0-9０-９.,]$/
const LETTER = /^[A-Za-z\u00c0-\u024f]$/
const RULE = /^[—―…‥]$/
const HIRAGANA = /^[ぁ-ゖ]$/
const KATAKANA = /^[ァ-ヺー]$/
const KANJI = /^[\u3400-\u9fff\uf900-\ufaff々〇\u{20000}-\u{3ffff}]/u

/** True for kana, kanji, full-width signs: the characters that stand on the em grid. */
export const isWide = (unit: string): boolean => WIDE.test(unit)

/** May a line end after `before` and the next begin with `after`? Both are single units. */
export function mayBreak(before: string, after: string): boolean {
  if (SPACE.test(after) || GLUE.test(before) || GLUE.test(after)) return false
  if (SPACE.test(before)) return !NO_START.has(after)
  if (NO_START.has(after) || NO_END.has(before)) return false
  if (RULE.test(before) && before === after) return false
  if (isWide(before) || isWide(after)) return true
  // Inside a long word of a URL or a path; never inside a number or a date.
  return /^[-/_–—]$/.test(before) && LETTER.test(after)
}

/** As `mayBreak`, but only at the joints of a phrase: after particles and marks, never inside a compound or a number. */
export function mayBreakPhrase(before: string, after: string): boolean {
  if (!mayBreak(before, after)) return false
  if (!isWide(before) && !isWide(after)) return true
  if (DIGIT.test(before) || DIGIT.test(after)) return HIRAGANA.test(before) || '、。・：」）'.includes(before)
  const compound = (unit: string): boolean => KANJI.test(unit) || KATAKANA.test(unit) || LETTER.test(unit)
  if (compound(before) && compound(after)) return false
  // kanji + kana is a word with its ending; kana + kana is one, too, as far as can be told without a dictionary.
  return !HIRAGANA.test(after)
}

/** The text cut at every place where a line may break; spaces stay at the end of what they follow. */
export function breakable(units: readonly string[], may: (before: string, after: string) => boolean): string[][] {
  const words: string[][] = []
  units.forEach((unit, i) => {
    const word = words.at(-1)
    const before = units[i - 1]
    if (!word || before === undefined || may(before, unit)) words.push([unit])
    else word.push(unit)
  })
  return words
}
