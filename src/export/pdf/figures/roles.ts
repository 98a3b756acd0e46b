// What a series looks like by what it stands for. Two series never differ by colour alone: dash, width or marker differ too.
import type { Role } from '#core/figure/figure.ts'
import type { Pen, Stroke } from '../document/pen.ts'
import { COLOUR, STAGE_COLOURS } from '../theme.ts'

type Marker = 'dot' | 'square' | 'ring' | 'none'

interface RoleStyle {
  stroke: Stroke
  marker: Marker
  /** Ground of a bar, and the ink that can be read on it. */
  fill: string
  onFill: string
}

const style = (stroke: Stroke, marker: Marker, fill = stroke.colour, onFill: string = COLOUR.paper): RoleStyle => ({
  stroke,
  marker,
  fill,
  onFill,
})

/** Asked for while drawing: the deep colours are the organization's. */
export function roleStyle(role: Role): RoleStyle {
  const [, pale, medium, deep] = STAGE_COLOURS
  const styles: Record<Role, RoleStyle> = {
    now: style({ colour: COLOUR.ink, width: 1.5 }, 'dot'),
    next: style({ colour: medium, width: 1.3 }, 'square'),
    target: style({ colour: deep, width: 1.1, dash: [4, 2.5] }, 'ring'),
    chosen: style({ colour: deep, width: 1.8 }, 'none'),
    other: style({ colour: COLOUR.quiet, width: 1.1, dash: [3, 2] }, 'none'),
    initial: style({ colour: deep, width: 1 }, 'none'),
    running: style({ colour: pale, width: 1 }, 'none', pale, COLOUR.ink),
    limit: style({ colour: COLOUR.harm, width: 1.4, dash: [5, 2] }, 'none'),
  }
  return styles[role]
}

export function drawMarker(pen: Pen, marker: Marker, x: number, y: number, colour: string): void {
  if (marker === 'dot') pen.circle(x, y, 2.1, { fill: colour })
  if (marker === 'square') pen.rect(x - 1.8, y - 1.8, 3.6, 3.6, { fill: colour })
  if (marker === 'ring') pen.circle(x, y, 2, { fill: COLOUR.paper, stroke: { colour, width: 0.9 } })
}
