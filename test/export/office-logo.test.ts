// The logo in a deck and in a document: once, on the first page, cleaned, in proportion and described.
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ExportInput } from '#export/format.ts'
import { writeDocx } from '#export/docx/write-docx.ts'
import { readJpeg } from '#export/pdf/document/jpeg.ts'
import { writePptx } from '#export/pptx/write-pptx.ts'
import { inputOf, sampleOf } from './input.ts'
import { inLibreOffice } from './libre-office.ts'
import { readParts } from './office.ts'
import { LOGO } from './pdf/logo-fixture.ts'
import { elements } from './xml.ts'

const input = inputOf(sampleOf('parts-maker', 'en'), 'en')
const withLogo = (logo: string): ExportInput => ({
  ...input,
  report: { ...input.report, organization: 'A "B" & C', logo },
})
const kinds = [
  {
    id: 'pptx',
    write: writePptx,
    page: 'ppt/slides/slide1.xml',
    file: 'ppt/media/logo.jpeg',
    described: 'p:cNvPr',
    size: 'a:ext',
  },
  {
    id: 'docx',
    write: writeDocx,
    page: 'word/document.xml',
    file: 'word/media/logo.jpeg',
    described: 'wp:docPr',
    size: 'wp:extent',
  },
]

describe.each(kinds)('$id', ({ id, write, page, file, described, size }) => {
  const bytes = write(withLogo(LOGO))
  test('holds the cleaned picture alone', () => {
    const files = unzipSync(bytes)
    const cleaned = Buffer.from(readJpeg(LOGO)!.data, 'latin1')
    expect(Buffer.compare(files[file]!, cleaned)).toBe(0)
    // The colour profile that the file came with is gone: what is compared is not simply what was given.
    expect(cleaned.length).toBeLessThan(Buffer.from(LOGO.split(',')[1]!, 'base64').length)
    const parts = readParts(bytes)
    const types = elements(parts['[Content_Types].xml']!, 'Default').map((d) => d.attributes)
    expect(types).toContainEqual({ Extension: 'jpeg', ContentType: 'image/jpeg' })
    const naming = Object.entries(parts).filter(([, part]) => elements(part, 'a:blip').length > 0)
    expect(naming.map(([path]) => path)).toEqual([page])
  })
  test('shows it in proportion, at the size it has in the browser, with words for it', () => {
    const shown = readParts(bytes)[page]!
    expect(elements(shown, described).map((e) => e.attributes['descr'])).toContain('Logo of A "B" & C')
    const sizes = elements(shown, size).map((e) => `${e.attributes['cx']!} ${e.attributes['cy']!}`)
    // Twelve by eight pixels at 96 an inch.
    expect(sizes).toContain(`${String(12 * 9525)} ${String(8 * 9525)}`)
  })
  test('is whole without one, and with one that is none', () => {
    const without = write(withLogo(''))
    expect(Object.keys(unzipSync(without)).filter((path) => path.includes('media'))).toEqual([])
    expect(Buffer.compare(without, write(withLogo('data:image/jpeg;base64,AAAA')))).toBe(0)
  })
  test('is shown by LibreOffice', { timeout: 120_000 }, async () => {
    const again = await inLibreOffice(bytes, id, id === 'pptx' ? 'odp' : 'odt')
    if (!again) {
      console.warn('LibreOffice is not installed: this check is skipped')
      return
    }
    expect(Object.keys(unzipSync(again)).filter((path) => /^Pictures\/.*\.jpe?g$/.test(path))).toHaveLength(1)
  })
})
