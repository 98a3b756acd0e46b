// Notices that nobody has touched the app for a while, in this tab or another. By two clocks: one stands still while a
// computer sleeps, the other can be set back.
interface Idle {
  /** Milliseconds. */
  limit: () => number
  onIdle: () => void
  /** Not oftener than every few seconds: for the other tabs. */
  onInput: () => void
}

const LOOK_MS = 5_000
const INPUT = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input'] as const

export function makeIdle({ limit, onIdle, onInput }: Idle) {
  const now = () => ({ wall: Date.now(), running: performance.now() })
  let last = now()
  let told = 0
  let timer: ReturnType<typeof setInterval> | undefined

  const touch = () => (last = now())
  function input(): void {
    // Back from sleep, a key must not open what should have been locked.
    if (isIdle()) return
    touch()
    if (last.running - told < LOOK_MS) return
    told = last.running
    onInput()
  }
  const isIdle = () => Math.max(Date.now() - last.wall, performance.now() - last.running) >= limit()

  return {
    touch,
    /** As if nobody had touched it for long enough. */
    expire: () => (last = { wall: -Infinity, running: -Infinity }),
    begin(): void {
      if (timer !== undefined) return
      touch()
      for (const name of INPUT) window.addEventListener(name, input, { passive: true, capture: true })
      timer = setInterval(() => isIdle() && onIdle(), LOOK_MS)
    },
    end(): void {
      clearInterval(timer)
      timer = undefined
      for (const name of INPUT) window.removeEventListener(name, input, { capture: true })
    },
  }
}
