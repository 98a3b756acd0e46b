// How many cases the fuzzers draw, and which: few in every run, many by `npm run test:fuzz`.

export const SEED = Number(process.env['SEED'] ?? 20_261_122)
export const rounds = (few: number): number => Number(process.env['FUZZ'] ?? few)
