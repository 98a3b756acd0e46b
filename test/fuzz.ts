// How many cases the fuzzers draw, and which: few in every run, many by `npm run test:fuzz`.

export const SEED = Number(process.env['SEED'] ?? 20_261_122)
export const rounds = (few: number): number => Number(process.env['FUZZ'] ?? few)
/** Milliseconds a fuzzer may take: as much as it likes when many cases were asked for. */
export const patience = (usual: number): number => (process.env['FUZZ'] ? 7_200_000 : usual)
