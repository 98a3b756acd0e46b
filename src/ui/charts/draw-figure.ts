// A figure onto a canvas. The chart library comes only when a chart is shown, and only the parts of its kind.
import type { BarsFigure, CurveFigure, RadarFigure } from '#core/figure/figure.ts'
import type { Ink } from './ink.ts'

export type ChartFigure = RadarFigure | BarsFigure | CurveFigure

/** `limitName` names the limit of bars. Rejects when the part cannot be loaded. */
export async function drawFigure(
  canvas: HTMLCanvasElement,
  figure: ChartFigure,
  ink: Ink,
  limitName: string,
): Promise<{ destroy: () => void }> {
  if (figure.kind === 'radar') return (await import('./radar-chart.ts')).drawRadar(canvas, figure, ink)
  if (figure.kind === 'bars') return (await import('./bars-chart.ts')).drawBars(canvas, figure, ink, limitName)
  return (await import('./curve-chart.ts')).drawCurve(canvas, figure, ink)
}
