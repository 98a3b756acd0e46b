// A curve that moves in steps over weeks, in Chart.js: a value holds until the next point. Marks stand as thin lines.
import { Chart, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js'
import type { ChartConfiguration, Plugin } from 'chart.js'
import type { CurveFigure } from '#core/figure/figure.ts'
import { strokeOf, type Ink } from './ink.ts'

interface Point {
  x: number
  y: number
}

/** A series holds its last value to the end of the axis. */
function pointsOf(series: CurveFigure['series'][number], weeks: number): Point[] {
  const points = series.points.map(({ week, value }) => ({ x: week, y: value }))
  const last = points.at(-1)
  return last && last.x < weeks ? [...points, { x: weeks, y: last.y }] : points
}

/** Numbers that would touch stand one above the other, in at most this many rows. */
const ROWS = 3
const rowsOf = (marks: CurveFigure['marks']): number => Math.min(ROWS, marks.length)
const rowHeight = (ink: Ink): number => ink.size + 2

function markLines(marks: CurveFigure['marks'], ink: Ink): Plugin<'line'> {
  return {
    id: 'marks',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const x = scales.x
      if (!x) return
      ctx.save()
      ctx.strokeStyle = ink.quiet
      ctx.fillStyle = ink.quiet
      ctx.lineWidth = 1
      ctx.font = `${ink.size}px ${ink.family}`
      ctx.textAlign = 'center'
      /** Where the last number of each row ends. */
      const ends = Array.from({ length: rowsOf(marks) }, () => -Infinity)
      marks.forEach(({ week }, i) => {
        const at = x.getPixelForValue(week)
        const text = String(i + 1)
        const half = ctx.measureText(text).width / 2 + 1
        const free = ends.findIndex((end) => at - half >= end)
        const row = free < 0 ? i % ends.length : free
        ends[row] = at + half
        ctx.setLineDash([2, 3])
        ctx.beginPath()
        ctx.moveTo(at, chartArea.top)
        ctx.lineTo(at, chartArea.bottom)
        ctx.stroke()
        // Only a number fits on the axis; the list under the chart says what it stands for.
        ctx.fillText(text, at, chartArea.top - 4 - row * rowHeight(ink))
      })
      ctx.restore()
    },
  }
}

export function curveConfig(figure: CurveFigure, ink: Ink): ChartConfiguration<'line', Point[]> {
  const font = { family: ink.family, size: ink.size }
  return {
    type: 'line',
    data: {
      datasets: figure.series.map((series) => {
        const stroke = strokeOf(series.role, ink)
        return {
          label: series.name,
          data: pointsOf(series, figure.weeks),
          borderColor: stroke.colour,
          backgroundColor: stroke.colour,
          borderWidth: stroke.width,
          borderDash: stroke.dash,
          stepped: 'before' as const,
          pointRadius: 0,
          pointHitRadius: 8,
        }
      }),
    },
    plugins: [markLines(figure.marks, ink)],
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { top: rowsOf(figure.marks) * rowHeight(ink) + 4, right: 8 } },
      plugins: { tooltip: { animation: false, bodyFont: font, callbacks: { title: () => '' } } },
      scales: {
        x: {
          type: 'linear',
          min: 0,
          max: figure.weeks,
          grid: { color: ink.line },
          ticks: {
            color: ink.ink,
            font,
            autoSkip: true,
            maxRotation: 0,
            callback: (value) => figure.ticks.find((tick) => tick.week === Number(value))?.label ?? '',
          },
          afterBuildTicks: (axis) => {
            axis.ticks = figure.ticks.map(({ week }) => ({ value: week }))
          },
        },
        y: {
          beginAtZero: true,
          grid: { color: ink.line },
          border: { display: false },
          ticks: { color: ink.quiet, font, maxTicksLimit: 6 },
          title: { display: true, text: figure.unit, color: ink.quiet, font },
        },
      },
    },
  }
}

export function drawCurve(canvas: HTMLCanvasElement, figure: CurveFigure, ink: Ink): { destroy: () => void } {
  Chart.register(LineController, LineElement, PointElement, LinearScale, Tooltip)
  return new Chart(canvas, curveConfig(figure, ink))
}
