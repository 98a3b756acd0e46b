// An opened lock, and switching it: locks after a while without input, in every tab, and never before everything is saved.
// Loaded where there is a lock, and on the settings.
import { defineStore } from 'pinia'
import { ref } from 'vue'
import { useAssessment } from './assessment.ts'
import { useAutoSave } from './auto-save.ts'
import { useCopies } from './copies.ts'
import { useLibrary } from './library.ts'
import { useLock } from './lock.ts'
import { makeIdle } from './idle.ts'

export const MINUTES = [5, 15, 60] as const
type Minutes = (typeof MINUTES)[number]
const KEY = 'lock-minutes'
type Message = 'lock' | 'input'

export const useLockSession = defineStore('lock-session', () => {
  const lock = useLock()
  const library = useLibrary()
  const opened = useAssessment()
  const copies = useCopies()
  const auto = useAutoSave()
  const minutes = ref<Minutes>(15)
  /** It is to lock, and something is not on the disk yet: it stays open until it is, and says so. */
  const waits = ref(false)
  /** Second copies that should be gone could not be removed. */
  const copiesLeft = ref(false)
  const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('zta-lock')
  const tell = (message: Message) => tabs?.postMessage(message)
  const idle = makeIdle({
    limit: () => minutes.value * 60_000,
    onIdle: () => void lockNow(),
    onInput: () => tell('input'),
  })

  /** A field that waits for its end of input gives it up now; then all writes are awaited. */
  async function settled(): Promise<boolean> {
    if (!waits.value && document.activeElement instanceof HTMLElement) document.activeElement.blur()
    await new Promise((done) => setTimeout(done))
    return (await opened.settled()) && opened.saveState === 'saved'
  }

  /** A fresh page, as soon as nothing can be lost by it. */
  async function close(): Promise<void> {
    waits.value = !(await settled())
    if (waits.value) idle.expire()
    else location.reload()
  }

  async function lockNow(): Promise<void> {
    tell('lock')
    await close()
  }

  async function begin(): Promise<void> {
    const kept = await (await library.storage()).getPreference(KEY)
    minutes.value = MINUTES.find((each) => each === kept) ?? 15
    idle.begin()
  }

  async function setMinutes(next: Minutes): Promise<void> {
    minutes.value = next
    await (await library.storage()).setPreference(KEY, next)
  }

  /** Second copies follow the lock; until a new one is taken there is none. */
  async function renewCopies(work: 'sweep' | 'drop'): Promise<void> {
    const gone = await copies[work]()
    copiesLeft.value = !gone.ok && gone.reason !== 'no-folder'
    await copies.take()
  }

  /** Rejects when something is not saved, or the disk refuses: then nothing has changed. */
  async function switchOn(passphrase: string): Promise<void> {
    if (!(await settled())) throw new Error('not saved')
    await (await library.storage()).lockOn(passphrase)
    lock.set('open')
    // A file in plain that follows every change would undo the lock.
    if (auto.name !== undefined) await auto.stop()
    await renewCopies('sweep')
    await library.recount()
  }

  /** As above. */
  async function switchOff(): Promise<void> {
    if (!(await settled())) throw new Error('not saved')
    await (await library.storage()).lockOff()
    lock.set('off')
    idle.end()
    await renewCopies('drop')
  }

  /** Copies under the old passphrase go with it. */
  async function changePassphrase(before: string, after: string) {
    const said = await (await library.storage()).changePassphrase(before, after)
    if (said === 'open') await renewCopies('drop')
    return said
  }

  tabs?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data === 'input') idle.touch()
    else if (lock.state === 'open') void close()
  })

  return {
    minutes,
    waits,
    copiesLeft,
    begin,
    setMinutes,
    lockNow,
    switchOn,
    switchOff,
    changePassphrase,
  }
})
