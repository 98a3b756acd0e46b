// What a figure knows of the place it is drawn in.
import type { Pen } from '../document/pen.ts'
import type { Theme } from '../theme.ts'

export interface Sizing {
  widthOf: Pen['widthOf']
  theme: Theme
  width: number
}
export interface Frame extends Sizing {
  x: number
  y: number
  height: number
}
