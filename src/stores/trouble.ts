// Errors that nothing caught. What is kept and logged of them are names, codes and places in our scripts, never a message:
// a message may quote an answer (R21).
import { defineStore } from 'pinia'
import { ref } from 'vue'

/** The error's name, and its code where it has one in words: "StorageError quota". */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Error'
  const { code } = error as { code?: unknown }
  return typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? `${error.name} ${code}` : error.name
}

/** Files, lines and columns of the first calls; nothing else of the stack, whose first lines repeat the message. */
export function placesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  const calls = (error.stack ?? '').replace(error.message, '')
  return (calls.match(/[\w.-]+\.(?:js|ts|vue)(?:\?[\w=&-]*)?:\d+:\d+/g) ?? []).slice(0, 6)
}

/** For the log of what was caught and told on its screen. */
export function logError(error: unknown): void {
  console.error(codeOf(error), ...placesOf(error))
  if (import.meta.env.DEV) console.error(error)
}

export const useTrouble = defineStore('trouble', () => {
  const code = ref<string>()
  /** The address of a screen that could not be loaded; whoever asks for another one has forgotten it. */
  const missed = ref<string>()
  /** Said on their own way already. */
  const told = new WeakSet<object>()
  function report(error: unknown): void {
    if (told.has(error as object)) return
    logError(error)
    code.value = codeOf(error)
  }

  /** A screen whose files did not come, as without a network before all of them were kept: no fault of the app. */
  function miss(error: object, address: string): void {
    told.add(error)
    logError(error)
    missed.value = address
  }

  /** Also keeps the browser from writing the message itself. */
  function listen(): void {
    window.addEventListener('error', (event) => {
      // Not an error of any script: a box that changed its size while boxes were being measured.
      if (event.message.startsWith('ResizeObserver')) return
      event.preventDefault()
      report(event.error)
    })
    window.addEventListener('unhandledrejection', (event) => {
      event.preventDefault()
      report(event.reason)
    })
  }
  return { code, missed, report, miss, listen, dismiss: () => (code.value = undefined) }
})
