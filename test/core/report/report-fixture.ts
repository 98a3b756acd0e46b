// Reports to be tested: any pack and assessment, with the real words, sections and planner.
import { readLocales } from '#content/read-locales.ts'
import { readPack } from '#content/read-pack.ts'
import type { Assessment } from '#core/assessment/assessment.ts'
import type { AnyPack, Pack, SourcePack } from '#core/pack/pack.ts'
import { translatePack } from '#core/pack/translate-pack.ts'
import { assess } from '#core/pipeline.ts'
import { composeReport } from '#core/report/compose-report.ts'
import type { Language, Report } from '#core/report/report.ts'
import { planRoadmap } from '#core/roadmap/plan-roadmap.ts'
import type { Roadmap } from '#core/roadmap/roadmap.ts'
import { makeTranslate, type Translate, type Words } from '#core/words.ts'
import { loadReportSections } from '#registry.ts'

export const TODAY = '2026-11-22'
const sections = await loadReportSections()
const { locales } = readLocales('src/locales', 'src/locales')

export function wordsIn(language: Language): Words {
  const locale = locales.find((l) => l.id === language)
  return { ...locale?.words, ...locale?.reportWords }
}
export const translateIn = (language: Language): Translate => makeTranslate(wordsIn(language), language)
const translates = { ja: translateIn('ja'), en: translateIn('en') }

export const zeroTrust = (): SourcePack => readPack('questionnaires', 'zero-trust').pack

/** Texts of an author may count in words in one language and in digits in the other: here only our own digits remain. */
export function withoutDigits(pack: SourcePack): SourcePack {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (value === null || typeof value !== 'object') return value
    if ('ja' in value && 'en' in value) return { ja: bare(value.ja), en: bare(value.en) }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]))
  }
  const bare = (text: unknown): string => String(text).replace(/[\d０-９]/g, '#')
  return walk(pack) as SourcePack
}

export interface Setting {
  kind?: Report['kind']
  /** False: no roadmap is given. */
  planned?: boolean
  /** Plans that were made already; absent: made here. */
  roadmaps?: Roadmap[]
  custom?: boolean
  /** Of a pack that did not come with the product. */
  packHash?: string
  inputsHash?: string
}

/** Along every route, as planned at first. */
export const plansOf = (pack: AnyPack, assessment: Assessment): Roadmap[] =>
  pack.routes.map((r) => planRoadmap(pack, assessment, { today: TODAY, route: r.id }))

export function reportOf(pack: SourcePack, assessment: Assessment, language: Language, setting: Setting = {}): Report {
  const texts: Pack = translatePack(pack, language)
  return composeReport({
    kind: setting.kind ?? 'board',
    pack: texts,
    assessment,
    findings: assess(texts, assessment),
    roadmaps: setting.planned === false ? [] : (setting.roadmaps ?? plansOf(texts, assessment)),
    t: translates[language],
    language,
    date: TODAY,
    sections,
    ...(setting.custom === undefined ? {} : { custom: setting.custom }),
    ...(setting.packHash === undefined ? {} : { custom: true, packHash: setting.packHash }),
    ...(setting.inputsHash === undefined ? {} : { inputsHash: setting.inputsHash }),
  })
}

/** Every text of a report with the path that leads to it, figures included; ids and kinds are no texts. */
export function textsOf(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return NO_TEXT.test(path) ? [] : [{ path, text: value }]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`))
}
const NO_TEXT = /\.(kind|id|identity|tone|align|role|start|date|language)$|\.moves\.\d+\.state$/
