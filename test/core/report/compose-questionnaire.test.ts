import { describe, expect, test } from 'vitest'
import { inEdition } from '#core/assessment/asked.ts'
import type { Edition } from '#core/assessment/assessment.ts'
import type { SourcePack } from '#core/pack/pack.ts'
import { translatePack } from '#core/pack/translate-pack.ts'
import { composeQuestionnaire } from '#core/report/compose-questionnaire.ts'
import { itemMark } from '#core/report/question-form.ts'
import type { Block, Language, Report } from '#core/report/report.ts'
import { starterPack } from '../../content/starter.ts'
import { translateIn, withoutDigits, zeroTrust } from './report-fixture.ts'
import { expectSame, expectSoundTexts } from './same-report.ts'

const product = zeroTrust()
const organization = { id: 'o', name: 'みほん' }
const form = (pack: SourcePack, edition: Edition, language: Language, custom = false): Report =>
  composeQuestionnaire({
    pack: translatePack(pack, language),
    assessment: { organization },
    edition,
    t: translateIn(language),
    language,
    date: '2026-11-22',
    custom,
  })

type Form = Extract<Block, { kind: 'form' }>
const formsOf = (report: Report): Form[] =>
  report.sections
    .filter((s) => s.id !== 'how' && s.id !== 'profile')
    .flatMap((s) => s.blocks.filter((b) => b.kind === 'form'))

const editions = ['short', 'standard', 'full'] as const
const languages = ['ja', 'en'] as const

describe.each(languages)('the questionnaire in %s', (language) => {
  const pack = translatePack(product, language)
  const questions = pack.domains.flatMap((d) => d.questions)

  test.each(editions)(
    'of the %s edition holds each of its questions once, with its four stages, and no other',
    (edition) => {
      const asked = questions.filter((q) => inEdition(q, edition))
      const forms = formsOf(form(product, edition, language))
      expect(forms.map((f) => f.text)).toEqual(asked.map((q) => q.text))
      expect(forms.map((f) => f.choices.map((c) => c.text))).toEqual(asked.map((q) => q.levels))
      expect(forms.every((f) => f.lines.length > 0 && f.ticks[0]?.items.length === 2)).toBe(true)
      asked.forEach((q, i) => expect(forms[i]?.before.at(-1)?.text).toBe(q.why))
    },
  )

  test('numbers each question once, in order, by domain', () => {
    const numbers = formsOf(form(product, 'full', language)).map((f) => f.number)
    expect(numbers).toEqual(
      pack.domains.flatMap((d, i) => d.questions.map((_, j) => `${String(i + 1)}.${String(j + 1)}`)),
    )
  })

  test('prints a condition beside every question that has one, and asks for what it rests on first', () => {
    const report = form(product, 'full', language)
    const forms = formsOf(report)
    const profile = report.sections.find((s) => s.id === 'profile')?.blocks.filter((b) => b.kind === 'form') ?? []
    expect(profile.map((f) => f.ticks[0]?.items)).toEqual(pack.profile.map((f) => f.options.map((o) => o.text)))
    for (const [i, question] of questions.entries()) {
      const conditions = forms[i]?.before.slice(0, -1) ?? []
      expect(conditions).toHaveLength(Object.keys(question.when ?? {}).length)
      for (const [at, id] of Object.keys(question.when ?? {}).entries()) {
        const field = pack.profile.findIndex((f) => f.id === id)
        expect(conditions[at]?.text).toContain(profile[field]?.number)
      }
    }
  })

  test('says evidence, roles and references of every question, and which are key', () => {
    const forms = formsOf(form(product, 'full', language))
    for (const [i, question] of questions.entries()) {
      const said = (forms[i]?.after ?? []).map((a) => a.text).join('\n')
      for (const evidence of question.evidence) expect(said).toContain(evidence)
      for (const [id, items] of Object.entries(question.maps)) {
        const framework = pack.frameworks.find((f) => f.id === id)!
        for (const item of items) expect(said).toContain(itemMark(framework, item))
      }
      expect(forms[i]?.mark === question.id).toBe(question.key !== true)
    }
  })

  test('points into a framework by the framework’s own numbers, or by the title, never by an id of ours', () => {
    const mark = (framework: string, item: string) =>
      itemMark(
        pack.frameworks.find((f) => f.id === framework)!,
        item,
      )
    expect(mark('scs', 'scs.1-2-1')).toBe('1-2-1')
    expect(mark('meti-3.0', 'meti.10')).toBe('10')
    expect(mark('cis-8.1', '5.1')).toBe('5.1')
    expect(mark('iso-27001-2022', 'A.5.1')).toBe('A.5.1')
    expect(mark('nist-csf-2.0', 'PR.AA-03')).toBe('PR.AA-03')
    expect(mark('mic-telework-5', 'tw5.C13')).toBe('13')
    expect(mark('cisa-ztmm-2.0', 'ztmm.id.authn')).toBe(language === 'ja' ? '認証' : 'Authentication')
    for (const framework of pack.frameworks)
      for (const { id } of framework.items) expect(itemMark(framework, id)).not.toMatch(/^[a-z]\w*\./)
  })

  test('has no hole in any text', () => {
    for (const edition of editions) expectSoundTexts(form(product, edition, language))
    expectSoundTexts(form(starterPack(), 'full', language, true))
  })
})

test('is the same form in both languages', () => {
  const source = withoutDigits(product)
  expectSame(form(source, 'full', 'ja'), form(source, 'full', 'en'))
})

test('an edition without a question of a domain leaves the domain out and keeps the numbers of the others', () => {
  const pack = structuredClone(starterPack())
  for (const q of pack.domains[0]?.questions ?? []) Object.assign(q, { short: false })
  for (const q of pack.domains[1]?.questions ?? []) Object.assign(q, { short: true })
  const report = form(pack, 'short', 'en')
  expect(report.sections.map((s) => s.id)).not.toContain(pack.domains[0]?.id)
  expect(formsOf(report)[0]?.number).toBe('2.1')
})

test('a pack of the user’s own is marked, an organization’s name stands on the cover', () => {
  expect(form(starterPack(), 'full', 'ja', true)).toMatchObject({ badge: '独自の設問パック', organization: 'みほん' })
})
