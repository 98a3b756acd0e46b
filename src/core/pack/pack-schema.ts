// The shape of a pack and of each file it is written in: the one definition behind validatePack, the published JSON Schema
// and the completion in authors' editors. What the shape cannot say (references, ladders, cycles) is in check-pack.ts.
import * as v from 'valibot'
import {
  amount,
  bySize,
  day,
  exact,
  filledList,
  foreignId,
  id,
  list,
  namedLists,
  plain,
  positive,
  reference,
  text,
  textWithin,
  version,
  wholeAmount,
} from './schema-parts.ts'

const level = v.picklist([1, 2, 3, 4])
const rung = v.picklist([2, 3, 4])
const three = v.picklist([1, 2, 3])
const source = exact({ document: reference, heading: plain })
const condition = namedLists(filledList(reference))
const titled = exact({ id, title: text })

const stage = exact({ id, title: text, summary: text })

const profileField = exact({
  id,
  text,
  help: v.optional(text),
  options: filledList(exact({ value: foreignId, text })),
  default: reference,
})

const levelText = textWithin(140, 240)
const question = exact({
  id,
  text: textWithin(120, 200),
  why: text,
  levels: v.strictTuple([levelText, levelText, levelText, levelText]),
  evidence: list(text),
  weight: three,
  key: v.optional(v.boolean()),
  short: v.optional(v.boolean()),
  asks: list(reference),
  when: v.optional(condition),
  maps: namedLists(filledList(reference)),
  source: list(source),
})

const domain = exact({
  id,
  title: text,
  summary: text,
  weight: positive,
  foundation: v.optional(v.boolean()),
  questions: filledList(question),
})

const measureEntries = {
  id,
  title: text,
  detail: text,
  team: reference,
  products: list(reference),
  raises: filledList(exact({ question: reference, to: rung })),
  needs: list(reference),
  effort: bySize(amount(0)),
  weeks: bySize(wholeAmount),
  cost: exact({ initial: bySize(amount(0)), yearly: bySize(amount(0)) }),
  assumption: v.optional(text),
  bridging: v.optional(v.boolean()),
  source: list(source),
}
const measure = exact({ ...measureEntries, domain: reference })

const control = exact({
  question: reference,
  level,
  effect: v.picklist(['stops', 'slows', 'detects']),
  confidence: v.picklist(['low', 'medium', 'high']),
  claim: v.picklist(['source', 'ours']),
})

const incident = exact({
  id,
  title: text,
  summary: text,
  date: day,
  sector: reference,
  severity: three,
  when: v.optional(condition),
  moves: filledList(exact({ id, text, tactic: v.optional(foreignId), controls: list(control) })),
  facts: list(exact({ text, source: v.union([plain, text]) })),
  claims: v.optional(list(exact({ product: reference, text, remark: v.optional(text), source }))),
})

const route = exact({
  id,
  title: text,
  why: text,
  reasons: v.optional(list(exact({ id, text }))),
  steps: filledList(
    exact({
      id,
      title: text,
      outcome: text,
      audience: v.optional(exact({ staff: text, it: text, management: text })),
      exit: v.optional(text),
      domains: list(reference),
    }),
  ),
})

const product = exact({
  id,
  title: text,
  name: text,
  definition: text,
  limit: text,
  nine: v.optional(v.boolean()),
  needs: v.optional(
    list(
      exact({
        product: v.optional(reference),
        question: v.optional(reference),
        strength: v.picklist(['required', 'recommended']),
        reason: text,
      }),
    ),
  ),
})
const team = exact({ id, title: text, capacity: v.optional(bySize(amount(0))) })

const framework = exact({
  id,
  title: text,
  short: v.optional(text),
  version: plain,
  source: plain,
  note: v.optional(text),
  items: filledList(exact({ id: foreignId, title: text })),
})

const loss = exact({ id, title: text, amount: amount(0), year: v.pipe(v.number(), v.integer()), source: plain })

const wordList = exact({ ja: list(plain), en: list(plain) })
const term = exact({
  id,
  term: textWithin(24, 48),
  reading: v.optional(plain),
  also: v.optional(wordList),
  avoid: v.optional(wordList),
  everyday: v.optional(v.boolean()),
  definition: textWithin(90, 160),
})

const bound = exact({ question: reference, atLeast: v.optional(rung), atMost: v.optional(v.picklist([1, 2, 3])) })
const contradiction = exact({
  id,
  when: exact({ all: filledList(bound) }),
  text: textWithin(140, 260),
  check: textWithin(140, 260),
  source: v.optional(list(source)),
})

/** What stands in pack.yml itself. */
const heading = {
  id,
  version,
  title: text,
  stages: v.strictTuple([stage, stage, stage, stage]),
  profile: list(profileField),
  teams: list(team),
  documents: v.optional(list(titled)),
  roles: v.optional(list(titled)),
  losses: v.optional(list(loss)),
}

export const pack = exact({
  ...heading,
  domains: list(domain),
  measures: list(measure),
  incidents: list(incident),
  routes: list(route),
  products: list(product),
  frameworks: list(framework),
  glossary: v.optional(list(term)),
  contradictions: v.optional(list(contradiction)),
})

const fileNames = v.optional(list(plain))

/** One schema for each kind of file in a pack's folder. */
export const fileSchemas = {
  text,
  pack: exact({
    ...heading,
    order: v.optional(
      exact({
        domains: fileNames,
        measures: fileNames,
        incidents: fileNames,
        routes: fileNames,
        frameworks: fileNames,
      }),
    ),
  }),
  products: exact({ products: list(product) }),
  glossary: exact({ glossary: list(term) }),
  contradictions: exact({ contradictions: list(contradiction) }),
  domain,
  measures: exact({ domain: reference, measures: list(exact(measureEntries)) }),
  incident,
  route,
  framework,
}
