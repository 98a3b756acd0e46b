// Files with a hostile text in every field that takes one, made in Node from the schemas, a sample and the starter pack. The door
// takes them: they are sound. Each text ends with the name of its field, so that a test can say where it was seen.
import type { Assessment } from '#core/assessment/assessment.ts'
import { assessmentSchema } from '#core/assessment/assessment-schema.ts'
import { parseAssessment } from '#core/assessment/parse-assessment.ts'
import { pack as packSchema } from '#core/pack/pack-schema.ts'
import { reference } from '#core/pack/schema-parts.ts'
import type { SourcePack } from '#core/pack/pack.ts'
import { packFaults } from '#core/pack/validate-pack.ts'
import { readPack } from '#content/read-pack.ts'
import { packs, samples, screens } from '#registry.ts'
import { fillTexts, type Filling } from './fill-texts.ts'
import { ADDRESSES, PAYLOADS } from './payloads.ts'

export interface HostileFiles {
  assessment: Assessment
  pack: SourcePack
  /** Free texts by field. */
  fields: Record<string, number>
  packFields: Record<string, number>
  /** Addresses of the app, `:id` to be put in. */
  addresses: string[]
  questions: string[]
}

/** How many payloads stand in one text, where there is room. */
export const TOGETHER = 10
export const tagOf = (field: string): string => `[[${field}]]`

/** @param turn which payloads come first: after PAYLOADS.length / TOGETHER turns each has stood in each field */
export async function hostileFiles(turn: number): Promise<HostileFiles> {
  const pack = await packs[0]?.load('ja')
  const sample = samples.find((s) => s.id === 'services')
  if (!pack || !sample) throw new Error('no pack, no sample')
  const questions = pack.domains.flatMap((domain) => domain.questions.map((question) => question.id))
  const measures = pack.measures.map((measure) => measure.id)
  const routes = pack.routes.map((route) => route.id)
  let next = turn * TOGETHER
  const take = (list: readonly string[], count: number) =>
    Array.from({ length: count }, (_, i) => list[(next + i) % list.length] ?? '')
  function texts(field: string): string[] {
    next++
    if (field.endsWith('.link')) return take(ADDRESSES, ADDRESSES.length)
    const tag = tagOf(field)
    return [`${tag}${take(PAYLOADS, TOGETHER).join(' ')}`, ...take(PAYLOADS, PAYLOADS.length).map((one) => tag + one)]
  }
  const filling = (more: Partial<Filling>): Filling => ({
    texts,
    names: () => [],
    others: ['2026-12-01', '2026-12-01T00:00:00Z', 'it', '2027', 1, true],
    filled: new Map(),
    ...more,
  })

  const own = filling({
    // The organization's size decides what a measure costs: it stays.
    texts: (field) => (field === 'id' || field.startsWith('pack.') ? undefined : texts(field)),
    names: (field) => {
      if (/^(?:answers|decisions|targets\.questions)$/.test(field)) return questions
      if (field === 'plan.kept') return routes
      if (field === 'profile') return pack.profile.map(({ id }) => id)
      return /^plan\./.test(field) ? measures : []
    },
  })
  const base = structuredClone(await sample.load('ja'))
  const filled = fillTexts(assessmentSchema, base, own) as Assessment
  // Dates, limits and lists of ids as the sample has them: a plan is to come of it.
  const plan = { ...base.plan, owners: filled.plan.owners, notes: filled.plan.notes }
  const { sample: _invented, ...rest } = filled
  // Only what is accepted or handed over shows its texts.
  const kinds = ['accept', 'transfer', 'plan'] as const
  const decisions = Object.fromEntries(
    Object.entries(filled.decisions ?? {}).map(([id, one], i) => [id, { ...one, kind: kinds[i % 3] ?? 'accept' }]),
  )
  const assessment = { ...rest, decisions, profile: { ...filled.profile, size: 'large' }, targets: base.targets, plan }
  const parsed = parseAssessment(assessment)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults.slice(0, 5)))

  const starter = readPack('questionnaires', 'starter').pack
  const theirs = filling({
    texts: (field) => (/(?:^|\.)(?:id|version)$/.test(field) ? undefined : packTexts(field)),
    reference,
    named: (field) => {
      if (field.endsWith('.document')) return starter.documents?.[0]?.id
      return field.endsWith('.question') ? starter.domains[0]?.questions[0]?.id : undefined
    },
  })
  function packTexts(field: string): string[] {
    next++
    const tag = tagOf(field.replace(/\.(?:ja|en)$/, ''))
    // The two languages of a text must differ, and no two words of the glossary may be one.
    const all = take(PAYLOADS, PAYLOADS.length).map((one) => `${one} ${String(next)}`)
    return [tag + all.slice(0, TOGETHER).join(' '), ...all.map((one) => tag + one), ...all]
  }
  const written = fillTexts(packSchema, starter, theirs) as SourcePack
  // A bound is from one side: filling gives it both.
  const contradictions = written.contradictions?.map((one, i) => ({
    ...one,
    when: starter.contradictions?.[i]?.when ?? one.when,
  }))
  const hostile: SourcePack = { ...written, id: 'hostile', ...(contradictions && { contradictions }) }
  const faults = packFaults(hostile)
  if (faults.length > 0) throw new Error(JSON.stringify(faults.slice(0, 5)))
  return {
    assessment,
    pack: hostile,
    fields: Object.fromEntries(own.filled),
    packFields: Object.fromEntries(theirs.filled),
    addresses: screens.flatMap(({ path }) =>
      addressesOf(
        path,
        pack.incidents.map(({ id }) => id),
      ),
    ),
    questions,
  }
}

/** `/a/:id/roadmap/:view(gantt|table)?` → /a/:id/roadmap, /a/:id/roadmap/gantt, /a/:id/roadmap/table. */
function addressesOf(path: string, incidents: string[]): string[] {
  const last = /^(.*)\/:(\w+)(?:\((.*)\))?\?$/.exec(path)
  if (!last) return [path]
  const [, before = '', name, choices] = last
  const values = choices?.split('|') ?? (name === 'incident' ? incidents.slice(0, 2) : [])
  return [before, ...values.map((value) => `${before}/${value}`)]
}
