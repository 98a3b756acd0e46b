// Checks every pack, sample and catalogue of words and prints each fault as `file:line:col path: sentence`. Exit code 1 when
// there is one.
import { join } from 'node:path'
import { readContent } from '../src/content/content.ts'
import { LOCALES_FOLDER } from '../src/content/locales-plugin.ts'
import { readLocales } from '../src/content/read-locales.ts'
import { faultLine } from '../src/content/source-file.ts'

const root = process.cwd()
const content = readContent(root)
const words = readLocales(join(root, LOCALES_FOLDER), LOCALES_FOLDER)
const faults = [...content.faults, ...words.faults]
for (const fault of faults) console.log(faultLine(fault))
const counts = `${String(content.packs.size)} packs, ${String(content.samples.length)} samples, ${String(words.locales.length)} languages`
console.log(faults.length === 0 ? `sound: ${counts}` : `${String(faults.length)} faults in ${counts}`)
process.exitCode = faults.length === 0 ? 0 : 1
