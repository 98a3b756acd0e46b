// What the core says of a sample, computed in Node from the sources: the browser and the PDF must say the same.
import { withContent } from '../../scripts/run-with-content.mjs'

export interface Numbers {
  maturity: string
  /** Maturity of each domain as shown. */
  domains: string[]
  replays: string[]
  plan: { years: string[] }
}

export async function numbersOf(sample: string, route?: string): Promise<Numbers> {
  return withContent(
    './test/e2e/core-numbers.ts',
    (core: { numbers: (sample: string, route?: string) => Promise<Numbers> }) => core.numbers(sample, route),
  )
}
