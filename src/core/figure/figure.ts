// A figure as values: one Figure feeds the chart on the screen and the vectors on paper, so they cannot disagree.

/** What a series stands for; painters choose colour and dash by it, never by place. */
export type Role = 'now' | 'next' | 'target' | 'chosen' | 'other' | 'initial' | 'running' | 'limit'

export interface RadarFigure {
  kind: 'radar'
  axes: string[]
  min: number
  max: number
  /** One value an axis; null where it does not apply. */
  series: { name: string; role: Role; values: (number | null)[] }[]
}

/** Stacked bars. */
export interface BarsFigure {
  kind: 'bars'
  unit: string
  categories: string[]
  series: { name: string; role: Role; values: number[] }[]
  /** A limit by category, null where there is none. */
  limits?: (number | null)[]
}

/** A curve that moves in steps: y holds until the next x. x in weeks from `start`. */
export interface CurveFigure {
  kind: 'curve'
  unit: string
  start: string
  weeks: number
  ticks: { week: number; label: string }[]
  series: { name: string; role: Role; points: { week: number; value: number }[] }[]
  marks: { week: number; label: string }[]
}

export interface GanttFigure {
  kind: 'gantt'
  start: string
  weeks: number
  ticks: { week: number; label: string; major: boolean }[]
  bands: {
    label: string
    start: number | null
    finish: number | null
    rows: { label: string; start: number; finish: number; emphasis: boolean }[]
  }[]
  marks: { week: number; label: string }[]
}

/** Maturity by domain with its interval, on the scale 1 … 4. */
export interface IntervalFigure {
  kind: 'interval'
  min: number
  max: number
  rows: {
    label: string
    low: number | null
    high: number | null
    value: number | null
    target: number
    stage: number | null
  }[]
  /** What the signs mean, for painters that have no catalogue. */
  words?: { value: string; range: string; target: string; stage: string }
}

/** One incident told as its moves; the strip breaks where it would have been stopped. */
export interface StripFigure {
  kind: 'strip'
  moves: {
    label: string
    state: 'through' | 'detected' | 'stopped' | 'spared' | 'harm'
    /** The state in words, for painters that have no catalogue. */
    word?: string
    note?: string
  }[]
}

export type Figure = RadarFigure | BarsFigure | CurveFigure | GanttFigure | IntervalFigure | StripFigure
