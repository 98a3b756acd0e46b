// The organization's logo, as large as its place allows and never out of proportion. Only its picture comes in: readJpeg leaves
// the rest of the file behind.
import { readJpeg, type Jpeg } from './pdf/document/jpeg.ts'

export interface Logo {
  picture: Jpeg
  width: number
  height: number
}

/** Fitted into a box of this size, in points; undefined where the report has none that can be read. */
export function logoIn(address: string, width: number, height: number): Logo | undefined {
  const picture = address === '' ? undefined : readJpeg(address)
  if (!picture) return undefined
  // Not larger than at 96 pixels an inch: a small picture grows coarse.
  const scale = Math.min(width / picture.width, height / picture.height, 0.75)
  return { picture, width: picture.width * scale, height: picture.height * scale }
}
