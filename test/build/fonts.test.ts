import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { loadFont } from '#export/pdf/font/load-font.ts'
import { boardFont } from '../../build/fonts.ts'

const address = (bytes: Uint8Array): string =>
  `data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}`

describe('a font file of the build', () => {
  const file = boardFont('regular')

  it('is small enough to be kept offline', () => {
    expect(file.length).toBeLessThan(1_500_000)
  })
  it('bears a neutral name: the licence reserves the original ones', () => {
    const text = gunzipSync(file).toString('latin1')
    expect(text).toContain('BoardSans')
    for (const reserved of ['Noto', 'Source', 'M PLUS', 'MPLUS']) expect(text).not.toContain(reserved)
  })
  it('is read whether or not the server unpacked it on the way', async () => {
    const packed = await loadFont(address(file))
    const plain = await loadFont(address(gunzipSync(file)))
    expect(packed.glyphCount).toBe(plain.glyphCount)
    expect(packed.glyphOf(0x3042)).toBeGreaterThan(0)
  })
  it('is refused when it is no font', async () => {
    await expect(loadFont(address(Buffer.from('no font at all, only words')))).rejects.toThrow()
  })
})
