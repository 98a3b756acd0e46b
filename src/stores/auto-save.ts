// Everything into one file that a person chose, a little after each change and when the page goes out of sight (R15). The file
// is whole at any moment, and a database that is not the one it was chosen for never touches it.
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { writeZtmFile } from '#core/assessment/write-ztm.ts'
import { splitZtmFile } from '#core/assessment/ztm-split.ts'
import { forgetFile, recallFile, rememberFile, type ChosenFile, type Remembered } from '#storage/file-handle.ts'
import { instant, today } from './clock.ts'
import { fileName } from './download.ts'
import { useLibrary } from './library.ts'
import { usePreferences } from './preferences.ts'

export const AFTER_MS = 10_000
const WISH = { mode: 'readwrite' } as const

/** Chromium has it; Firefox and Safari do not. */
type Picker = (wish: { suggestedName: string; types: { accept: Record<string, string[]> }[] }) => Promise<ChosenFile>
const picker = () => (window as { showSaveFilePicker?: Picker }).showSaveFilePicker

/** 'permission': the browser wants to be asked again. 'foreign': the file holds what another database held. */
export type AutoSaveState = 'off' | 'on' | 'permission' | 'failed' | 'too-big' | 'foreign'

export const useAutoSave = defineStore('auto-save', () => {
  const library = useLibrary()
  const { t } = usePreferences()
  const chosen = shallowRef<Remembered>()
  const state = shallowRef<AutoSaveState>('off')
  /** ISO 8601 instant of the last write of this visit. */
  const savedAt = shallowRef<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  /** What the list was when it was last written, or could not be for a reason that waiting does not mend. */
  let done = ''
  let begun = false

  /** What would be in the file: any change of any tab changes it; that a backup was made does not. */
  const content = computed(() => library.list?.map(({ id, rev }) => `${id} ${String(rev)}`).join('\n') ?? '')

  async function begin(): Promise<void> {
    if (begun || !picker()) return
    begun = true
    chosen.value = await recallFile().catch(() => undefined)
    watch(content, changed, { immediate: true })
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && timer !== undefined) void write()
    })
    if (chosen.value) await look()
  }

  /** Without writing: whether it could. */
  async function look(): Promise<void> {
    const granted = await chosen.value?.file.queryPermission(WISH).catch(() => 'denied')
    state.value = granted === 'granted' ? 'on' : 'permission'
    changed()
  }

  function changed(): void {
    if (timer !== undefined || chosen.value === undefined || content.value === '' || content.value === done) return
    timer = setTimeout(() => void write(), AFTER_MS)
  }

  /** One at a time, also across tabs. Never rejects: what went wrong is the state. */
  async function write(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const locks = (navigator as { locks?: LockManager }).locks
    const work = () => writeNow().catch((): AutoSaveState => 'failed')
    const now = content.value
    state.value = locks ? await locks.request('zta-auto-save', work) : await work()
    if (state.value !== 'failed') done = now
    changed()
  }

  async function writeNow(): Promise<AutoSaveState> {
    const target = chosen.value
    if (!target) return 'off'
    const db = await library.storage()
    if ((await db.databaseId()) !== target.databaseId) return 'foreign'
    if ((await target.file.queryPermission(WISH)) !== 'granted') return 'permission'
    const { file, revs, quarantine } = await db.exportFile()
    const [only, ...more] = splitZtmFile({ ...file, app: `${t('app.name')} ${__APP_VERSION__}` })
    // An empty list is no reason to empty the last backup.
    if (!only) return 'on'
    if (more.length > 0) return 'too-big'
    await put(target.file, writeZtmFile(only))
    savedAt.value = instant()
    if (quarantine.length === 0) await db.markBackedUp(Object.keys(revs), savedAt.value, revs)
    return 'on'
  }

  /** In answer to a click. Nothing changes when the choice is called off. */
  async function choose(): Promise<void> {
    const file = await picker()
      ?.call(window, {
        suggestedName: fileName(`${t('app.name')} ${today()}`, 'ztm.json'),
        types: [{ accept: { 'application/json': ['.json'] } }],
      })
      .catch(() => undefined)
    if (!file) return
    const databaseId = await (await library.storage()).databaseId()
    chosen.value = { file, databaseId }
    done = ''
    savedAt.value = undefined
    await rememberFile(chosen.value).catch(() => undefined)
    await write()
  }

  /** In answer to a click. */
  async function allow(): Promise<void> {
    const granted = await chosen.value?.file.requestPermission(WISH).catch(() => 'denied')
    if (granted === 'granted') await write()
  }

  async function stop(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    chosen.value = undefined
    state.value = 'off'
    await forgetFile().catch(() => undefined)
  }

  return {
    state,
    savedAt,
    name: computed(() => chosen.value?.file.name),
    supported: picker() !== undefined,
    begin,
    choose,
    allow,
    stop,
    write,
  }
})

/** The old file stands until the new one is whole; what was written is read back before it counts. */
async function put(file: ChosenFile, text: string): Promise<void> {
  const stream = await file.createWritable()
  try {
    await stream.write(text)
    await stream.close()
  } catch (error) {
    await stream.abort().catch(() => undefined)
    throw error
  }
  if ((await (await file.getFile()).text()) !== text) throw new Error('differs')
}
