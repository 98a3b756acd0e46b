// node scripts/recompute FILE [--pack PACK.yml] [--quiet] [--language ja|en] [--date YYYY-MM-DD]
// Prints every number of a saved report again, from the inputs in the file, and says whether it is the same. FILE is a
// report saved as JSON, or a *.ztm.json: then the numbers are printed with nothing to hold them against.
// PACK.yml (or its folder) is the pack of a report that did not come with the product.
// Exit code: 0 all equal, 1 a difference, 2 the file cannot be read.
import { withContent } from './run-with-content.mjs'

// Whoever reads only the first lines (head) closes the pipe.
process.stdout.on('error', () => process.exit())
process.exitCode = await withContent('./scripts/recompute/run.ts', (m) => m.run(process.argv.slice(2), console.log))
