// The organization's logo in a corner, as large as the corner allows and never out of proportion. Its name stands beside it
// in words, so that a screen reader misses nothing.
import { readJpeg, type Jpeg } from '../document/jpeg.ts'
import type { Canvas } from '../layout/piece.ts'

export interface Logo {
  picture: Jpeg
  width: number
  height: number
}

/** Fitted into a box of this size; undefined where the report has none that can be read. */
export function logoIn(address: string, width: number, height: number): Logo | undefined {
  const picture = address === '' ? undefined : readJpeg(address)
  if (!picture) return undefined
  // Not larger than at 96 pixels an inch: a small picture grows coarse.
  const scale = Math.min(width / picture.width, height / picture.height, 0.75)
  return { picture, width: picture.width * scale, height: picture.height * scale }
}

export const paintLogo = ({ pen, tags }: Canvas, { picture, width, height }: Logo, right: number, y: number): void =>
  tags.artifact(() => pen.picture(picture, right - width, y, width, height))
