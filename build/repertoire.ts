// The characters that a Japanese or English report may hold: everything a Japanese office machine can type, and the signs
// of measurement, money and lists. What is missing here is drawn as 〓 and announced, never dropped.

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const each = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0)

/** JIS X 0208, NEC row 13, NEC-selected and IBM extensions, by what the encoding of Windows decodes. */
function windowsJapanese(): number[] {
  const decoder = new TextDecoder('shift_jis')
  const codes: number[] = []
  for (const lead of [...range(0x81, 0x9f), ...range(0xe0, 0xfc)]) {
    for (const trail of range(0x40, 0xfc)) codes.push(...each(decoder.decode(Uint8Array.of(lead, trail))))
  }
  const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff
  return codes.filter((code) => code >= 0x80 && code !== 0xfffd && !isPrivate(code))
}

const blocks = [
  range(0x20, 0x7e),
  range(0xa0, 0x17f),
  range(0x3041, 0x3096),
  range(0x3099, 0x30ff),
  range(0xff61, 0xff9f),
  range(0xff01, 0xff5e),
  // Circled and parenthesized numbers and letters.
  range(0x2460, 0x2487),
  range(0x2776, 0x277f),
  range(0x24b6, 0x24cf),
  range(0x3220, 0x3229),
  range(0x3251, 0x325f),
  range(0x32b1, 0x32bf),
  // Spaces that have a width.
  [0x2002, 0x2003, 0x2009, 0x3000],
]

const signs = [
  '–—―‐‑‒‘’‚“”„†‡•‥…‰′″‹›※‼⁇⁈⁉€₩£¥¢™℃℉№℡Å←↑→↓↔↕↖↗↘↙⇒⇔∀∂∃∆∇∈∋∏∑−√∝∞∟∠∥∧∨∩∪∫∮∴∵∽≈≒≠≡≤≥≦≧≪≫⊂⊃⊆⊇⊥⊿⌒',
  '─│┌┐└┘├┤┬┴┼━┃┏┓┗┛■□▢▲△▶▷▼▽◀◁◆◇○◎●◯◐★☆☎☐☑☒✓✔✕✖✗✘♀♂♠♣♥♦♪♭♯',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉½¼¾⅓⅔⅛⅜⅝⅞ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ',
  '㍻㍼㍽㍾㋿㈱㈲㈹㎡㎥㎏㎜㎝㎞㎎㏄㏍',
  '〜‖‾〓⦿◦⁃·Δσμ',
  // Common in names or added to the list of common kanji, outside the sets above.
  '𠮟塡剝頰叱髙﨑𠮷德增瀨邉邊濵塚神祥福都﨟晴朗昻',
]

/** Code points in rising order, each once. */
export const repertoire = (): number[] =>
  [...new Set([...blocks.flat(), ...windowsJapanese(), ...signs.flatMap(each)])].sort((a, b) => a - b)
