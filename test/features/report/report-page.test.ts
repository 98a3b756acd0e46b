import 'fake-indexeddb/auto'
import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { Report } from '#core/report/report.ts'
import { useReport } from '#stores/report.ts'
import ReportPage from '../../../src/features/report/ReportPage.vue'
import { mountOpen, type Opened } from '../mount-open.ts'

// Painting needs a worker; what is asked of it is what counts here.
const asked: Report[] = []
vi.mock('#workers/paint-report.ts', () => ({
  pictureReport: (report: Report) => {
    asked.push(report)
    return Promise.resolve([])
  },
}))

let opened: Opened | undefined
afterEach(() => {
  opened?.screen.unmount()
  asked.length = 0
})

test('the questionnaire on paper can be had before anything is answered, in each edition', async () => {
  opened = await mountOpen(ReportPage, {
    path: 'report?kind=questionnaire',
    language: 'en',
    change: (a) => ({ ...a, answers: {}, edition: 'short' }),
  })
  const forms = () =>
    asked.at(-1)?.sections.flatMap((s) => s.blocks.filter((b) => b.kind === 'form' && b.choices.length > 0)).length
  await vi.waitFor(() => expect(asked.at(-1)?.kind).toBe('questionnaire'), 10_000)
  expect(opened.screen.text()).not.toContain('Nothing is answered yet')
  const questions = opened.store.pack!.domains.flatMap((d) => d.questions)
  expect(forms()).toBe(questions.filter((q) => q.short).length)
  await opened.screen.get('input[name="edition"][value="full"]').setValue(true)
  await flushPromises()
  await vi.waitFor(() => expect(forms()).toBe(questions.length), 10_000)
  await opened.screen.get('input[name="kind"][value="board"]').setValue(true)
  await vi.waitFor(() => expect(asked.at(-1)?.kind).toBe('board'), 10_000)
  expect(opened.screen.find('input[name="edition"]').exists()).toBe(false)
  expect(opened.screen.text()).toContain('Nothing is answered yet')
  expect(useReport().state).toBe('idle')
}, 30_000)
