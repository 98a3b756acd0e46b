// Draws a figure as vectors. The values are the same that the screen's chart shows; only the drawing is ours.
import type { Figure } from '#core/figure/figure.ts'
import type { Pen } from '../document/pen.ts'
import { barsHeight, drawBars } from './bars.ts'
import { curveHeight, drawCurve } from './curve.ts'
import type { Frame, Sizing } from './frame.ts'
import { drawGantt, ganttHeight } from './gantt.ts'
import { drawInterval, intervalHeight } from './interval.ts'
import { drawRadar, radarHeight } from './radar.ts'
import { drawStrip, stripHeight } from './strip.ts'

/** Points that the figure wants; less is drawn smaller, more leaves white. */
export function figureHeight(figure: Figure, sizing: Sizing): number {
  switch (figure.kind) {
    case 'radar':
      return radarHeight(figure, sizing)
    case 'bars':
      return barsHeight(figure, sizing)
    case 'curve':
      return curveHeight(figure, sizing)
    case 'gantt':
      return ganttHeight(figure, sizing)
    case 'interval':
      return intervalHeight(figure)
    case 'strip':
      return stripHeight(figure, sizing)
  }
}

export function paintFigure(pen: Pen, figure: Figure, frame: Frame): void {
  switch (figure.kind) {
    case 'radar':
      drawRadar(pen, figure, frame)
      break
    case 'bars':
      drawBars(pen, figure, frame)
      break
    case 'curve':
      drawCurve(pen, figure, frame)
      break
    case 'gantt':
      drawGantt(pen, figure, frame)
      break
    case 'interval':
      drawInterval(pen, figure, frame)
      break
    case 'strip':
      drawStrip(pen, figure, frame)
      break
  }
}
