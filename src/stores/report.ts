// Making a report: composed here in any language, painted in a worker that can be stopped.
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Assessment, Edition } from '#core/assessment/assessment.ts'
import { inputsHash } from '#core/assessment/inputs.ts'
import { assess } from '#core/pipeline.ts'
import type { Report } from '#core/report/report.ts'
import { makeTranslate } from '#core/words.ts'
import { languages, loadReportSections, type LanguageId } from '#registry.ts'
import type { PostedInput } from '#export/format.ts'
import type { Output } from '#export/pdf/paint.ts'
import type { PagePicture } from '#export/pdf/picture-pen.ts'
import type { Look } from '#export/pdf/theme.ts'
import { paintReport, pictureReport, type Painted } from '#workers/paint-report.ts'
import type { PackReference } from '#core/pack/resolve-pack.ts'
import { usePacks } from './packs.ts'
import { useAssessment } from './assessment.ts'
import { instant, today } from './clock.ts'
import { useRoadmaps } from './roadmaps.ts'
import { sha256 } from './sha256.ts'
import { logError } from './trouble.ts'

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
  const packs = usePacks()
  const state = ref<'idle' | 'painting' | 'failed' | 'cancelled'>('idle')
  const progress = shallowRef({ painted: 0, pages: 0 })
  let stop: AbortController | undefined

  async function loadIn(language: LanguageId, reference: PackReference) {
    const entry = languages.find((l) => l.id === language)
    const pack = await packs.find(reference)
    if (!entry || !pack) throw new Error('unknown language or pack')
    const [words, reportWords, texts, sections, { composeReport }, { composeQuestionnaire }] = await Promise.all([
      entry.loadWords(),
      entry.loadReportWords(),
      pack.load(language),
      loadReportSections(),
      import('#core/report/compose-report.ts'),
      import('#core/report/compose-questionnaire.ts'),
    ])
    const all = { ...words, ...reportWords }
    const t = makeTranslate(all, language)
    const packHash = pack.custom?.hash
    const own = packHash === undefined ? {} : { custom: true, packHash }
    return { words: all, t, pack: texts, own, sections, composeReport, composeQuestionnaire }
  }

  /** Undefined while no assessment is open. */
  async function compose(choices: ReportChoices): Promise<Report | undefined> {
    if (choices.kind !== 'questionnaire') return (await composeInput(choices))?.report
    const { assessment } = opened
    return assessment && formOf(choices, assessment, await loadIn(choices.language, assessment.pack))
  }

  /** The report with all that stands behind it, for any format. Undefined while no assessment is open. */
  async function composeInput(choices: ReportChoices): Promise<PostedInput | undefined> {
    // Not before the plans have settled: one printed a second later must not have other numbers.
    await roadmaps.improve()
    const { assessment, pack: shown } = opened
    if (!assessment || !shown) return undefined
    // The very plans that the screen shows, taken at once: whoever leaves while words are loaded closes the assessment.
    const plans = shown.routes.map((r) => roadmaps.along(r.id).value)
    const { kind, language, without } = choices
    const loaded = await loadIn(language, assessment.pack)
    const { words, t, pack, own, sections, composeReport } = loaded
    const values = { pack, assessment, findings: assess(pack, assessment), roadmaps: plans, language }
    const wanted = sections.filter((s) => !without.includes(s.id))
    const used = { id: pack.id, version: pack.version, hash: own.packHash }
    const report =
      kind === 'questionnaire'
        ? formOf(choices, assessment, loaded)
        : composeReport({
            kind,
            ...own,
            ...values,
            t,
            date: today(),
            sections: wanted,
            inputsHash: await inputsHash(assessment, used, sha256),
          })
    const { edition } = choices
    const { packHash } = own
    return {
      ...values,
      words,
      report,
      at: instant(),
      ...(edition && { edition }),
      ...(packHash !== undefined && { packHash }),
    }
  }

  function formOf(choices: ReportChoices, assessment: Assessment, loaded: Awaited<ReturnType<typeof loadIn>>): Report {
    const { t, pack, own, composeQuestionnaire } = loaded
    const { language, without } = choices
    const edition = choices.edition ?? assessment.edition ?? 'full'
    const form = composeQuestionnaire({ ...own, pack, assessment, edition, t, language, date: today() })
    return { ...form, sections: form.sections.filter((s) => !without.includes(s.id)) }
  }

  /** Undefined when it was cancelled or failed; `state` says which. */
  async function paint(report: Report, options: Look & Output = {}): Promise<Painted | undefined> {
    stop = new AbortController()
    progress.value = { painted: 0, pages: 0 }
    state.value = 'painting'
    try {
      const painted = await paintReport(
        report,
        options,
        (done, pages) => (progress.value = { painted: done, pages }),
        stop.signal,
      )
      state.value = 'idle'
      return painted
    } catch (error) {
      state.value = stop.signal.aborted ? 'cancelled' : 'failed'
      if (!stop.signal.aborted) logError(error)
      return undefined
    }
  }

  /** The pages as they will be printed. Rejects when stopped. */
  const preview = (report: Report, look: Look, signal: AbortSignal): Promise<PagePicture[]> =>
    pictureReport(report, look, signal)

  const cancel = () => stop?.abort()
  return { state, progress, compose, composeInput, paint, preview, cancel }
})
