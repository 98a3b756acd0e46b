// Writes a face into the document: only the glyphs it used, their widths, and the way back from glyph to text.
import { addObject, addStream, type Internals } from '../document/internals.ts'
import { binaryString, pdfNumber, utf16Hex } from '../document/strings.ts'
import { composeFont } from './compose-font.ts'
import type { Face } from './face.ts'

/** Gives the object number of the font. The face must not be used for more text afterwards. */
export function embedFace(internals: Internals, face: Face, postScriptName: string, archive = false): number {
  const { font, used } = face
  const scale = 1000 / font.unitsPerEm
  const subset = composeFont(used.map(({ glyph }) => ({ font, glyph })))
  const name = `${subsetTag(used)}+${postScriptName}`

  const file = addStream(internals, binaryString(subset.bytes), `/Length1 ${subset.bytes.length}`)
  const glyphs = new Uint8Array(2 * used.length)
  const view = new DataView(glyphs.buffer)
  used.forEach(({ glyph }, code) => {
    view.setUint16(2 * code, subset.numberOf({ font, glyph }))
  })
  const glyphMap = addStream(internals, binaryString(glyphs))
  const toUnicode = addStream(internals, unicodeMap(used.map(({ text }) => text)))
  const scaled = (value: number): string => pdfNumber(Math.round(value * scale))
  // Which codes the subset has: PDF/A-1 asks, later versions do not want it.
  const codes = archive ? ` /CIDSet ${addStream(internals, binaryString(codeSet(used.length)))} 0 R` : ''
  const descriptor = addObject(
    internals,
    `<</Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${font.box.map(scaled).join(' ')}] /ItalicAngle 0 ` +
      `/Ascent ${scaled(font.ascent)} /Descent ${scaled(font.descent)} /CapHeight ${scaled(font.capHeight)} /StemV 80 ` +
      `/FontFile2 ${file} 0 R${codes}>>`,
  )
  const widths = used.map(({ glyph }) => font.advance(glyph) * scale)
  const descendant = addObject(
    internals,
    `<</Type /Font /Subtype /CIDFontType2 /BaseFont /${name} ` +
      `/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor ${descriptor} 0 R ` +
      `/DW 1000 /W [${widthRuns(widths)}] /CIDToGIDMap ${glyphMap} 0 R>>`,
  )
  return addObject(
    internals,
    `<</Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] ` +
      `/ToUnicode ${toUnicode} 0 R>>`,
  )
}

/** A bit a code from the highest of the first byte on, all set. */
function codeSet(count: number): Uint8Array {
  const bits = new Uint8Array(Math.ceil(count / 8)).fill(0xff)
  if (count % 8 > 0) bits[bits.length - 1] = (0xff << (8 - (count % 8))) & 0xff
  return bits
}

/** Six capitals that name this subset: the same glyphs give the same tag. */
function subsetTag(used: Face['used']): string {
  let hash = 2166136261
  for (const { glyph } of used) hash = Math.imul(hash ^ glyph, 16777619) >>> 0
  return Array.from({ length: 6 }, () => {
    const letter = String.fromCharCode(65 + (hash % 26))
    hash = Math.imul(hash ^ (hash >>> 7), 16777619) >>> 0
    return letter
  }).join('')
}

/** Full-width characters are the default; the others are listed in runs. */
function widthRuns(widths: readonly number[]): string {
  const runs: string[] = []
  for (let i = 0; i < widths.length;) {
    let end = i
    while (end < widths.length && widths[end] !== 1000) end++
    if (end > i) runs.push(`${i}[${widths.slice(i, end).map(pdfNumber).join(' ')}]`)
    i = end + 1
  }
  return runs.join(' ')
}

function unicodeMap(texts: readonly string[]): string {
  const lines = texts.map((text, code) => `<${code.toString(16).padStart(4, '0')}> <${utf16Hex(text)}>`).slice(1)
  const blocks: string[] = []
  // The format allows a hundred entries a block.
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100)
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar')
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}
