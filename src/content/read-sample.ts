// The invented companies: assessments whose texts stand in both languages. A sample opens complete, so it is checked
// against the pack that it answers, as a user's file never is.
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { assessmentSchema } from '#core/assessment/assessment-schema.ts'
import type { Assessment } from '#core/assessment/assessment.ts'
import { faultsOf } from '#core/assessment/issue-to-fault.ts'
import type { SourcePack, SourceText } from '#core/pack/pack.ts'
import { text } from '#core/pack/schema-parts.ts'
import { shapeFaults } from '#core/pack/shape-faults.ts'
import { translate } from '#core/pack/translate-pack.ts'
import { checkSample } from './check-sample.ts'
import { textsOf } from './sample-texts.ts'
import { faultSentence } from './sentences.ts'
import { readSource, type LocatedFault, type SourceFile } from './source-file.ts'

export interface Sample {
  /** The file's name up to its first dot. */
  id: string
  load: (language: keyof SourceText) => Assessment
}

/** Every .json file of `folder` that is sound, and what is wrong with the others. */
export function readSamples(
  folder: string,
  packs: ReadonlyMap<string, SourcePack>,
): { samples: Sample[]; faults: LocatedFault[] } {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  const found = names.sort().map((name) => {
    const source = readSource(join(folder, name), `questionnaires/${basename(folder)}/${name}`)
    return { id: name.split('.')[0] ?? name, source, faults: [...source.faults, ...faultsIn(source, packs)] }
  })
  const samples = found
    .filter(({ faults }) => faults.length === 0)
    .map(({ id, source }) => ({ id, load: loaderOf(source.value) }))
  return { samples, faults: found.flatMap(({ faults }) => faults) }
}

const loaderOf =
  (value: unknown) =>
  (language: keyof SourceText): Assessment => ({ ...(translate(value, language) as Assessment), sample: true })

function faultsIn(source: SourceFile, packs: ReadonlyMap<string, SourcePack>): LocatedFault[] {
  if (source.faults.length > 0) return []
  const texts = textsOf(source.value)
    .flatMap(({ path, value }) => shapeFaults(text, value, path))
    .map((fault) => source.fault(fault.path, faultSentence(fault), fault.code === 'unknown-key'))
  const parsed = v.safeParse(assessmentSchema, translate(source.value, 'ja'))
  if (!parsed.success) {
    const places = parsed.issues.map((issue) => (issue.path ?? []).map((item) => item.key as string | number))
    return [
      ...texts,
      ...faultsOf(parsed.issues).map(({ code, detail }, i) =>
        source.fault(places[i] ?? [], shapeSentence(code, detail)),
      ),
    ]
  }
  const pack = packs.get(parsed.output.pack.id)
  if (!pack) return [...texts, source.fault(['pack', 'id'], `There is no pack "${parsed.output.pack.id}".`)]
  return [...texts, ...checkSample(parsed.output, pack).map(({ path, sentence }) => source.fault(path, sentence))]
}

function shapeSentence(code: string, detail: object = {}): string {
  const named = Object.entries(detail).map(([name, value]) => `${name} ${String(value)}`)
  return `An assessment cannot hold this: ${[code.replaceAll('-', ' '), ...named].join(', ')}.`
}
