// The fonts of the build, read in Node as the worker reads them.
import { gunzipSync } from 'node:zlib'
import { boardFont } from '../../../build/fonts.ts'
import type { Fonts } from '#export/pdf/paint.ts'
import { readTrueType } from '#export/pdf/font/true-type.ts'

export const readFonts = (): Fonts => ({
  regular: readTrueType(gunzipSync(boardFont('regular'))),
  bold: readTrueType(gunzipSync(boardFont('bold'))),
})
