import 'fake-indexeddb/auto'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import * as downloads from '#stores/download.ts'
import { useFormats } from '#stores/formats.ts'
import OtherFormats from '../../../src/features/report/OtherFormats.vue'
import { workerHere } from '../../workers/worker-here.ts'
import { mountOpen, type Opened } from '../mount-open.ts'

// No PDF is painted here.
vi.mock('#workers/paint-report.ts', () => ({}))
vi.mock('#stores/download.ts', async (original) => ({ ...(await original<typeof downloads>()), download: vi.fn() }))
const here = workerHere()
vi.mock('#workers/spawn.ts', () => ({ spawnWorker: () => here.worker }))
beforeAll(async () => {
  vi.stubGlobal('self', here.self)
  await import('#workers/format.worker.ts')
})
const given = vi.mocked(downloads.download)

let opened: Opened | undefined
afterEach(() => {
  opened?.screen.unmount()
  given.mockReset()
})

const open = async (kind: 'board' | 'questionnaire') => {
  opened = await mountOpen(OtherFormats, {
    path: 'report',
    language: 'ja',
    change: (a) => ({ ...a, organization: { ...a.organization, name: '株式会社 "東都" =1+1/..\\x' } }),
    props: { choices: { kind, language: 'en', without: ['method'] } },
  })
  await vi.waitFor(() => expect(opened?.screen.findAll('li').length).toBeGreaterThan(0))
  return opened.screen
}

test('a format is saved in the language of the report, without the pages left out, under a safe name', async () => {
  const screen = await open('board')
  const item = screen.findAll('li').find((li) => li.text().includes('Markdown'))!
  await item.get('button').trigger('click')
  expect(item.get('button').attributes('aria-busy')).toBe('true')
  await vi.waitFor(() => expect(given).toHaveBeenCalledOnce(), 20_000)
  await flushPromises()
  const [blob, name] = given.mock.calls[0]!
  expect(name).toMatch(/^株式会社 東都 11\.\.x Zero trust assessment report to the board \d{4}-\d\d-\d\d\.md$/)
  const text = await blob.text()
  expect(text).toContain('Zero trust assessment: report to the board')
  expect(text).toContain('株式会社 "東都" =1+1/..\\\\x')
  expect(text).not.toContain('\n## Method')
  expect(item.text()).toContain(name)
  expect(useFormats().busy).toBeUndefined()
}, 30_000)

test('what could not be made is said, and nothing is given', async () => {
  const screen = await open('board')
  const format = useFormats().all.find((f) => f.id === 'markdown')!
  const broken = vi.spyOn(format, 'write').mockRejectedValue(new Error('full disk'))
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const item = screen.findAll('li').find((li) => li.text().includes('Markdown'))!
  await item.get('button').trigger('click')
  await vi.waitFor(() => expect(item.text()).toContain('作成できませんでした'), 20_000)
  expect(given).not.toHaveBeenCalled()
  expect(item.get('button').attributes('disabled')).toBeUndefined()
  broken.mockRestore()
}, 30_000)

test('only the formats that can be made of the chosen report are offered', async () => {
  const screen = await open('questionnaire')
  const offered = useFormats().all.filter((f) => f.kinds?.includes('questionnaire') ?? true)
  expect(screen.findAll('li')).toHaveLength(offered.length)
})
