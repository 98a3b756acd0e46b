import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { readJpeg } from '#export/pdf/document/jpeg.ts'
import { LOGO } from '../logo-fixture.ts'

const address = (file: string): string => `data:image/jpeg;base64,${btoa(file)}`
const file = atob(LOGO.slice(LOGO.indexOf(',') + 1))

describe('a JPEG', () => {
  it('says its size and colours', () => {
    expect(readJpeg(LOGO)).toMatchObject({ width: 12, height: 8, colours: 3 })
  })
  it('loses what programs write about themselves, and all that stands behind the picture', () => {
    const note = '\xff\xfe\x00\x0dsecret note'
    const noted = `${file.slice(0, 2)}${note}${file.slice(2)}<script>`
    expect(readJpeg(address(noted))).toEqual(readJpeg(LOGO))
    expect(readJpeg(address(noted))?.data).not.toMatch(/secret|script|JFIF/)
  })
  it.each([
    ['nothing', ''],
    ['another kind', 'data:image/png;base64,iVBORw0KGgo='],
    ['markup', 'data:image/svg+xml,<svg onload=alert(1)>'],
    ['no picture', address('%PDF-1.7')],
    ['a start alone', address('\xff\xd8\xff\xe0')],
    ['one cut in the middle', address(file.slice(0, 300))],
  ])('is not seen in %s', (_, text) => {
    expect(readJpeg(text)).toBeUndefined()
  })
  it('is read or refused, whatever is damaged', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 0, max: 255 }), fc.nat(file.length), (at, byte, cut) => {
        const damaged = (file.slice(0, at) + String.fromCharCode(byte) + file.slice(at + 1)).slice(0, cut)
        const read = readJpeg(address(damaged))
        if (read) expect(read.width * read.height).toBeGreaterThan(0)
      }),
    )
  })
})
