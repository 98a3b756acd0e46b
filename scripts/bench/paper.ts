// Long reports on paper, painted in Node by the code that the worker runs: how long a hundred pages take, and what pages weigh.
import { gunzipSync } from 'node:zlib'
import { assess } from '#core/pipeline.ts'
import { composeQuestionnaire } from '#core/report/compose-questionnaire.ts'
import { composeReport } from '#core/report/compose-report.ts'
import { planRoadmap } from '#core/roadmap/plan-roadmap.ts'
import { makeTranslate } from '#core/words.ts'
import { readTrueType } from '#export/pdf/font/true-type.ts'
import { paintPdf } from '#export/pdf/paint.ts'
import { languages, loadReportSections, packs, samples } from '#registry.ts'
import { boardFont } from '../../build/fonts.ts'

type Row = [what: string, value: number, unit: string, limit?: number, gate?: boolean]

const DATE = '2026-11-22'

export async function measurePaper(): Promise<Row[]> {
  const [entry, sample] = [languages[0], samples[0]]
  const pack = await packs.find((p) => p.id === sample?.pack)?.load('ja')
  if (!entry || !sample || !pack) throw new Error('no sample to print')
  const assessment = await sample.load('ja')
  const t = makeTranslate({ ...(await entry.loadWords()), ...(await entry.loadReportWords()) }, 'ja')
  const form = composeQuestionnaire({ pack, assessment, edition: 'full', t, language: 'ja', date: DATE })
  const full = composeReport({
    kind: 'full',
    pack,
    assessment,
    findings: assess(pack, assessment),
    roadmaps: pack.routes.map(({ id }) => planRoadmap(pack, assessment, { today: DATE, route: id })),
    t,
    language: 'ja',
    date: DATE,
    sections: await loadReportSections(),
  })
  const fonts = {
    regular: readTrueType(gunzipSync(boardFont('regular'))),
    bold: readTrueType(gunzipSync(boardFont('bold'))),
  }
  // The first pages are painted before the code is compiled; they are not measured.
  let some = await paintPdf({ ...full, sections: [] }, fonts)
  for (let n = 1; some.pages < 20 && n <= full.sections.length; n++)
    some = await paintPdf({ ...full, sections: full.sections.slice(0, n) }, fonts)
  const [start, before] = [performance.now(), process.cpuUsage()]
  const long = await paintPdf({ ...form, sections: [...form.sections, ...form.sections] }, fonts)
  const took = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  return [
    [`paper: ${String(long.pages)} pages`, took, 'ms', 3000],
    ['paper: the same, time of the processor', (user + system) / 1000, 'ms', 3000],
    [`paper: size of ${String(long.pages)} pages`, long.bytes.length / 1000, 'kB', 1000, true],
    [`paper: size of ${String(some.pages)} pages, tagged`, some.bytes.length / 1000, 'kB', 300, true],
  ]
}
