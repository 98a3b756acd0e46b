// The painter of a figure. The chart library comes only when a chart is shown, and only the parts of its kind.
import type { BarsFigure, CurveFigure, RadarFigure } from '#core/figure/figure.ts'
import type { Ink } from './ink.ts'

export type ChartFigure = RadarFigure | BarsFigure | CurveFigure

/** Draws at once. `limitName` names the limit of bars. The canvas must be free: let go of the last drawing first. */
export type Painter = (canvas: HTMLCanvasElement, ink: Ink, limitName: string) => { destroy: () => void }

/** Rejects when the part cannot be loaded. */
export async function loadPainter(figure: ChartFigure): Promise<Painter> {
  if (figure.kind === 'radar') {
    const { drawRadar } = await import('./radar-chart.ts')
    return (canvas, ink) => drawRadar(canvas, figure, ink)
  }
  if (figure.kind === 'bars') {
    const { drawBars } = await import('./bars-chart.ts')
    return (canvas, ink, limitName) => drawBars(canvas, figure, ink, limitName)
  }
  const { drawCurve } = await import('./curve-chart.ts')
  return (canvas, ink) => drawCurve(canvas, figure, ink)
}
