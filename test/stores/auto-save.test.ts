// One chosen file kept up to date: whole at any moment, never emptied, never another database's, and counted as a backup only
// when what was read back from it is what was written.
/* eslint-disable @typescript-eslint/require-await -- a fault must reject, never throw */
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ChosenFile, Remembered } from '#storage/file-handle.ts'
import { AFTER_MS, useAutoSave } from '#stores/auto-save.ts'
import { useLibrary } from '#stores/library.ts'

const kept = vi.hoisted(() => ({ file: undefined as Remembered | undefined }))
vi.mock('#storage/file-handle.ts', () => ({
  rememberFile: (remembered: Remembered) => Promise.resolve((kept.file = remembered)),
  recallFile: () => Promise.resolve(kept.file),
  forgetFile: () => Promise.resolve((kept.file = undefined)),
}))

type Step = 'createWritable' | 'write' | 'close' | 'read back'
/** A file as the browser keeps one: what is written stands beside it until it is closed. */
function chosenFile() {
  const disk = {
    text: 'as it was',
    beside: '',
    permission: 'granted' as PermissionState,
    fail: '' as Step | '',
    aborted: 0,
  }
  const at = (step: Step) => {
    if (disk.fail === step) throw new DOMException('injected', 'QuotaExceededError')
  }
  const file: ChosenFile = {
    name: 'backup.ztm.json',
    queryPermission: () => Promise.resolve(disk.permission),
    requestPermission: () => Promise.resolve((disk.permission = 'granted')),
    async createWritable() {
      at('createWritable')
      disk.beside = ''
      return {
        async write(text: string) {
          disk.beside += text.slice(0, 100)
          at('write')
          disk.beside = text
        },
        async close() {
          at('close')
          disk.text = disk.beside
        },
        async abort() {
          disk.aborted++
        },
      }
    },
    getFile: () => Promise.resolve({ text: async () => (disk.fail === 'read back' ? disk.text.slice(1) : disk.text) }),
  }
  return { disk, file }
}
const namesIn = (text: string) =>
  (JSON.parse(text) as { assessments: { organization: { name: string } }[] }).assessments.map(
    (a) => a.organization.name,
  )

async function visit(file: ChosenFile) {
  setActivePinia(createPinia())
  vi.stubGlobal('showSaveFilePicker', () => Promise.resolve(file))
  const library = useLibrary()
  const auto = useAutoSave()
  await library.storage()
  await vi.waitFor(() => expect(library.list).toBeDefined())
  await auto.begin()
  return { library, auto }
}
const add = async (library: ReturnType<typeof useLibrary>, name: string) => {
  const id = await library.createBlank(undefined, name)
  await vi.waitFor(() => expect(library.list?.some((s) => s.id === id)).toBe(true))
}

/** As a browser loses it; a page that has it open lets go. */
async function lose(): Promise<void> {
  await Dexie.delete('zta')
  localStorage.clear()
}
beforeEach(async () => {
  kept.file = undefined
  await lose()
  vi.stubGlobal('__APP_VERSION__', 'test')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('changes reach the file ten seconds later, and count as a backup', async () => {
  const { disk, file } = chosenFile()
  const { library, auto } = await visit(file)
  await add(library, '一社目')
  await auto.choose()
  expect(auto.state).toBe('on')
  expect(namesIn(disk.text)).toEqual(['一社目'])
  await vi.waitFor(() => expect(library.list?.[0]?.lastBackupAt).toBe(auto.savedAt))
  await add(library, '二社目')
  expect(namesIn(disk.text)).toEqual(['一社目'])
  await vi.advanceTimersByTimeAsync(AFTER_MS)
  await vi.waitFor(() => expect(namesIn(disk.text).sort()).toEqual(['一社目', '二社目']))
})

test.each(['createWritable', 'write', 'close', 'read back'] as Step[])(
  'a fault at "%s" is said, is no backup, leaves a whole file, and is tried again',
  async (step) => {
    const { disk, file } = chosenFile()
    const { library, auto } = await visit(file)
    await add(library, '一社目')
    disk.fail = step
    await auto.choose()
    expect(auto.state).toBe('failed')
    expect(auto.savedAt).toBeUndefined()
    expect((await (await library.storage()).list())[0]?.lastBackupAt).toBeUndefined()
    if (step === 'read back') expect(namesIn(disk.text)).toEqual(['一社目'])
    else expect(disk.text).toBe('as it was')
    if (step === 'write' || step === 'close') expect(disk.aborted).toBe(1)
    disk.fail = ''
    await vi.advanceTimersByTimeAsync(AFTER_MS)
    await vi.waitFor(() => expect(auto.state).toBe('on'))
    expect(namesIn(disk.text)).toEqual(['一社目'])
  },
)

test('an empty list never empties the file', async () => {
  const { disk, file } = chosenFile()
  const { library, auto } = await visit(file)
  await add(library, '一社目')
  await auto.choose()
  await library.remove(library.list![0]!.id)
  await vi.waitFor(() => expect(library.list).toEqual([]))
  await auto.write()
  expect(namesIn(disk.text)).toEqual(['一社目'])
})

test('at the next visit it goes on, or asks when the browser wants to be asked', async () => {
  const { disk, file } = chosenFile()
  const first = await visit(file)
  await add(first.library, '一社目')
  await first.auto.choose()
  disk.permission = 'prompt'
  const { library, auto } = await visit(file)
  expect([auto.state, auto.name]).toEqual(['permission', 'backup.ztm.json'])
  await add(library, '二社目')
  await vi.advanceTimersByTimeAsync(AFTER_MS)
  expect(namesIn(disk.text)).toEqual(['一社目'])
  await auto.allow()
  expect(auto.state).toBe('on')
  expect(namesIn(disk.text).sort()).toEqual(['一社目', '二社目'])
  await auto.stop()
  expect(kept.file).toBeUndefined()
})

test('after the database was lost, the file that holds it is not overwritten by the new one', async () => {
  const { disk, file } = chosenFile()
  const first = await visit(file)
  await add(first.library, '一社目')
  await first.auto.choose()
  await lose()
  const { library, auto } = await visit(file)
  await add(library, '新しい会社')
  await auto.write()
  expect(auto.state).toBe('foreign')
  expect(namesIn(disk.text)).toEqual(['一社目'])
})

test('calling the choice off changes nothing, and without the browser’s help nothing is promised', async () => {
  const { file } = chosenFile()
  const { auto } = await visit(file)
  vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('called off', 'AbortError')))
  await auto.choose()
  expect([auto.state, auto.name]).toEqual(['off', undefined])
  vi.stubGlobal('showSaveFilePicker', undefined)
  setActivePinia(createPinia())
  expect(useAutoSave().supported).toBe(false)
})
