// The organization's colour as it may be printed: its hue is kept, and it is made dark enough to be read.

const channels = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
const written = (values: readonly number[]): string =>
  `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`

/** Relative luminance of WCAG 2, 0 … 1. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Against white paper, 1 … 21. */
export const contrastOnPaper = (colour: string): number => 1.05 / (luminance(colour) + 0.05)

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

/** What AA asks of small text. */
const LEAST = 4.5

/** The colour itself where it can be read on white, else darkened just enough. A text that is no colour gives black. */
export function readable(colour: string): string {
  if (!isColour(colour)) return '#000000'
  let dark = colour.toLowerCase()
  for (let share = 0.97; contrastOnPaper(dark) < LEAST; share -= 0.03)
    dark = written(channels(colour).map((value) => value * share))
  return dark
}

/** Mixed with white; `share` of the colour stays, 0 … 1. */
export const tinted = (colour: string, share: number): string =>
  written(channels(colour).map((value) => 255 - (255 - value) * share))
