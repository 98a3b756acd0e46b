// What the core says of a sample, computed in Node from the sources: the browser and the PDF must say the same.
import { runnerImport } from 'vite'

export interface Numbers {
  maturity: string
  /** Maturity of each domain as shown. */
  domains: string[]
  replays: string[]
  plan: { years: string[] }
}

export async function numbersOf(sample: string, route?: string): Promise<Numbers> {
  const { module } = await runnerImport<{ numbers: (sample: string, route?: string) => Promise<Numbers> }>('./test/e2e/core-numbers.ts')
  return module.numbers(sample, route)
}
