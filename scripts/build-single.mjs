// npm run build:single: the single-file edition, with its size and SHA-256, which also stands in a file beside it.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { buildSingle, install, SINGLE } from './lib.mjs'

await install()
await buildSingle()
const bytes = readFileSync(SINGLE)
const sum = createHash('sha256').update(bytes).digest('hex')
writeFileSync(`${SINGLE}.sha256`, `${sum}  ${SINGLE.split('/').at(-1)}\n`)
console.log(`${SINGLE}  ${(bytes.length / 1_000_000).toFixed(1)} MB\nSHA-256 ${sum}`)
