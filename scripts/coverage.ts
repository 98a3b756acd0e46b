// Writes docs/coverage.md. A test holds it up to date.
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readPack } from '../src/content/read-pack.ts'
import { coverageMarkdown, coverageOf, type DocumentHeadings } from './coverage-table.ts'

const { pack } = readPack('questionnaires', 'zero-trust')
const headings = parse(readFileSync('test/content/seed-headings.yml', 'utf8')) as DocumentHeadings[]
const coverage = coverageOf(pack, headings)
for (const fault of coverage.faults) console.log(fault)
const titles = new Map((pack.documents ?? []).map((d) => [d.id, d.title.en]))
writeFileSync('docs/coverage.md', coverageMarkdown(coverage, titles))
process.exitCode = coverage.faults.length === 0 ? 0 : 1
