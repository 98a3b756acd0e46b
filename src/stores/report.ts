// Making a report: composed here in any language, painted in a worker that can be stopped.
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Edition } from '#core/assessment/assessment.ts'
import { inputsHash } from '#core/assessment/inputs.ts'
import { assess } from '#core/pipeline.ts'
import type { Report } from '#core/report/report.ts'
import { makeTranslate } from '#core/words.ts'
import { languages, loadReportSections, packs, type LanguageId } from '#registry.ts'
import type { PagePicture } from '#export/pdf/picture-pen.ts'
import { paintReport, pictureReport, type Painted } from '#workers/paint-report.ts'
import { useAssessment } from './assessment.ts'
import { today } from './clock.ts'
import { useRoadmaps } from './roadmaps.ts'
import { sha256 } from './sha256.ts'

export interface ReportChoices {
  kind: Report['kind']
  language: LanguageId
  /** Ids of sections to leave out. */
  without: readonly string[]
  /** Which questions a questionnaire holds; absent: the assessment's. */
  edition?: Edition
}

export const useReport = defineStore('report', () => {
  const opened = useAssessment()
  const roadmaps = useRoadmaps()
  const state = ref<'idle' | 'painting' | 'failed' | 'cancelled'>('idle')
  const progress = shallowRef({ painted: 0, pages: 0 })
  let stop: AbortController | undefined

  async function loadIn(language: LanguageId, packId: string) {
    const entry = languages.find((l) => l.id === language)
    const pack = packs.find((p) => p.id === packId)
    if (!entry || !pack) throw new Error('unknown language or pack')
    const [words, reportWords, texts, sections, { composeReport }, { composeQuestionnaire }] = await Promise.all([
      entry.loadWords(),
      entry.loadReportWords(),
      pack.load(language),
      loadReportSections(),
      import('#core/report/compose-report.ts'),
      import('#core/report/compose-questionnaire.ts'),
    ])
    const t = makeTranslate({ ...words, ...reportWords }, language)
    return { t, pack: texts, sections, composeReport, composeQuestionnaire }
  }

  /** Undefined while no assessment is open. */
  async function compose({ kind, language, without, edition }: ReportChoices): Promise<Report | undefined> {
    // Not before the plans have settled: one printed a second later must not have other numbers.
    if (kind !== 'questionnaire') await roadmaps.improve()
    const { assessment } = opened
    if (!assessment) return undefined
    const { t, pack, sections, composeReport, composeQuestionnaire } = await loadIn(language, assessment.pack.id)
    if (kind === 'questionnaire') {
      const asked = edition ?? assessment.edition ?? 'full'
      const form = composeQuestionnaire({ pack, assessment, edition: asked, t, language, date: today() })
      return { ...form, sections: form.sections.filter((s) => !without.includes(s.id)) }
    }
    return composeReport({
      kind,
      pack,
      assessment,
      findings: assess(pack, assessment),
      // The very plans that the screen shows.
      roadmaps: pack.routes.map((r) => roadmaps.along(r.id).value),
      t,
      language,
      date: today(),
      sections: sections.filter((s) => !without.includes(s.id)),
      inputsHash: await inputsHash(assessment, pack, sha256),
    })
  }

  /** Undefined when it was cancelled or failed; `state` says which. */
  async function paint(report: Report): Promise<Painted | undefined> {
    stop = new AbortController()
    progress.value = { painted: 0, pages: 0 }
    state.value = 'painting'
    try {
      const painted = await paintReport(
        report,
        (done, pages) => (progress.value = { painted: done, pages }),
        stop.signal,
      )
      state.value = 'idle'
      return painted
    } catch (error) {
      state.value = stop.signal.aborted ? 'cancelled' : 'failed'
      if (!stop.signal.aborted) console.error(error)
      return undefined
    }
  }

  /** The pages as they will be printed. Rejects when stopped. */
  const preview = (report: Report, signal: AbortSignal): Promise<PagePicture[]> => pictureReport(report, signal)

  const cancel = () => stop?.abort()
  return { state, progress, compose, paint, preview, cancel }
})
