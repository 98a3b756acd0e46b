// The logo in a corner of a page. The organization's name stands beside it in words, so that a screen reader misses nothing.
import type { Logo } from '../../logo.ts'
import type { Canvas } from '../layout/piece.ts'

export const paintLogo = ({ pen, tags }: Canvas, { picture, width, height }: Logo, right: number, y: number): void =>
  tags.artifact(() => pen.picture(picture, right - width, y, width, height))
