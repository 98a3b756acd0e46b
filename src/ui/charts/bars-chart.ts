// Stacked bars of a figure in Chart.js; a limit is a short line across its own category.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js'
import type { ChartConfiguration } from 'chart.js'
import type { BarsFigure } from '#core/figure/figure.ts'
import { strokeOf, type Ink } from './ink.ts'
import { wrapLabel } from './wrap-label.ts'

/** `limitName` names the limits in the tooltip. */
export function barsConfig(
  figure: BarsFigure,
  ink: Ink,
  limitName = '',
): ChartConfiguration<'bar' | 'line', (number | null)[], string> {
  const font = { family: ink.family, size: ink.size }
  const limit = strokeOf('limit', ink)
  return {
    type: 'bar',
    data: {
      labels: figure.categories,
      datasets: [
        ...figure.series.map((series) => {
          const stroke = strokeOf(series.role, ink)
          return {
            type: 'bar' as const,
            label: series.name,
            data: series.values,
            backgroundColor: stroke.fill ?? stroke.colour,
            borderColor: stroke.colour,
            borderWidth: 1,
            maxBarThickness: 56,
            stack: 'all',
          }
        }),
        ...(figure.limits
          ? [
              {
                type: 'line' as const,
                label: limitName,
                data: figure.limits,
                showLine: false,
                pointStyle: 'line' as const,
                pointRadius: 26,
                pointBorderWidth: limit.width,
                pointBorderColor: limit.colour,
              },
            ]
          : []),
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      plugins: { tooltip: { animation: false, bodyFont: font, titleFont: font } },
      scales: {
        x: {
          stacked: true,
          grid: { display: false },
          ticks: {
            color: ink.ink,
            font,
            maxRotation: 0,
            callback(value): string[] {
              return wrapLabel(this.getLabelForValue(Number(value)), 6)
            },
          },
        },
        y: {
          stacked: true,
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

export function drawBars(
  canvas: HTMLCanvasElement,
  figure: BarsFigure,
  ink: Ink,
  limitName?: string,
): { destroy: () => void } {
  Chart.register(
    BarController,
    BarElement,
    LineController,
    LineElement,
    PointElement,
    CategoryScale,
    LinearScale,
    Tooltip,
  )
  return new Chart(canvas, barsConfig(figure, ink, limitName))
}
