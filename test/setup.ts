// Property tests draw the same cases every time, so that a failure is somebody's change and not the day's luck.
// SEED=n npx vitest run … draws others.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261_122) })
