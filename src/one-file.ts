// The start of the single-file edition. The page and every worker run this same text, so that nothing is in the file twice: a
// worker is told by its name which one it is.
const workers = import.meta.glob('./workers/*.worker.ts')

if (typeof document === 'undefined') void workers[`./workers/${self.name}.ts`]?.()
else void import('./main.ts').then(({ start }) => start(false))
