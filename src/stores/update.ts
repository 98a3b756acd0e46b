// A new version waits until it is asked for: nothing is replaced under someone's hands (R7).
import { defineStore } from 'pinia'
import { ref } from 'vue'
import { registerServiceWorker } from '#workers/spawn.ts'

export const useUpdate = defineStore('update', () => {
  const waiting = ref(false)
  const offlineReady = ref(false)
  let registration: ServiceWorkerRegistration | undefined

  function look(): void {
    waiting.value = registration?.waiting != null && navigator.serviceWorker.controller !== null
  }

  async function begin(): Promise<void> {
    registration = await registerServiceWorker().catch(() => undefined)
    if (!registration) return
    look()
    offlineReady.value = registration.active !== null
    registration.addEventListener('updatefound', () => {
      const next = registration?.installing
      next?.addEventListener('statechange', () => {
        look()
        if (next.state === 'activated') offlineReady.value = true
      })
    })
    setInterval(() => void registration?.update().catch(() => undefined), 60 * 60 * 1000)
  }

  /** Call only when nothing is unsaved. The page reloads under the new version. */
  function apply(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    registration?.waiting?.postMessage({ type: 'SKIP_WAITING' })
  }
  return { waiting, offlineReady, begin, apply, later: () => (waiting.value = false) }
})
