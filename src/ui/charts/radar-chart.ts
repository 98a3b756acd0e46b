// The radar of a figure in Chart.js, with only the parts that it needs.
import { Chart, Filler, LineElement, PointElement, RadarController, RadialLinearScale, Tooltip } from 'chart.js'
import type { ChartConfiguration } from 'chart.js'
import type { RadarFigure } from '#core/figure/figure.ts'
import { strokeOf, type Ink } from './ink.ts'
import { wrapLabel } from './wrap-label.ts'

/** Full-width characters a line of an axis name, by the room there is. */
const LINE = { narrow: 6, wide: 10 }
const NARROW_PX = 480

const MARKS = ['circle', 'triangle', 'rectRot', 'star'] as const

export function radarConfig(figure: RadarFigure, ink: Ink): ChartConfiguration<'radar', (number | null)[], string> {
  const font = { family: ink.family, size: ink.size }
  return {
    type: 'radar',
    data: {
      labels: figure.axes,
      datasets: figure.series.map((series, i) => {
        const stroke = strokeOf(series.role, ink)
        return {
          label: series.name,
          data: series.values,
          borderColor: stroke.colour,
          borderWidth: stroke.width,
          borderDash: stroke.dash,
          backgroundColor: stroke.fill ?? 'transparent',
          fill: stroke.fill !== null,
          pointStyle: MARKS[i % MARKS.length] ?? 'circle',
          pointRadius: series.role === 'now' ? 3.5 : 2.5,
          pointBackgroundColor: stroke.colour,
          // An axis without a value breaks the line: unknown stays unknown.
          spanGaps: false,
        }
      }),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      plugins: { tooltip: { animation: false, bodyFont: font, titleFont: font } },
      scales: {
        r: {
          min: figure.min,
          max: figure.max,
          ticks: { stepSize: 1, color: ink.quiet, backdropColor: 'transparent', font, precision: 0 },
          grid: { color: ink.line },
          angleLines: { color: ink.line },
          pointLabels: {
            color: ink.ink,
            font,
            // Chart.js calls it on the scale, which its types leave out.
            callback(this: { chart: { width: number } }, label: string): string[] {
              return wrapLabel(label, this.chart.width < NARROW_PX ? LINE.narrow : LINE.wide)
            },
          },
        },
      },
    },
  }
}

export function drawRadar(canvas: HTMLCanvasElement, figure: RadarFigure, ink: Ink): { destroy: () => void } {
  Chart.register(RadarController, RadialLinearScale, PointElement, LineElement, Filler, Tooltip)
  return new Chart(canvas, radarConfig(figure, ink))
}
