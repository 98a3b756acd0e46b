// Start: refuse to be framed, load the words, mount. Errors that nothing caught reach the last-resort panel, which is an app of
// its own: it stands when the other one falls.
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './router.ts'
import { usePreferences } from '#stores/preferences.ts'
import { logError, useTrouble } from '#stores/trouble.ts'
import './ui/tokens.css'
import './ui/base.css'

async function start(): Promise<void> {
  // A host without headers cannot forbid framing; the page then refuses by itself (R20).
  if (window.self !== window.top) return
  const pinia = createPinia()
  const app = createApp(App).use(pinia)
  const preferences = usePreferences()
  // Asked for beside the screen, awaited before it is shown.
  router.beforeEach(({ meta }) => {
    if (!meta.frameWords) void preferences.loadAllWords().catch(() => undefined)
  })
  router.beforeResolve(async ({ meta }) => {
    if (!meta.frameWords) await preferences.loadAllWords()
  })
  app.use(router)
  const trouble = useTrouble()
  app.config.errorHandler = (error) => trouble.report(error)
  trouble.listen()
  try {
    await preferences.setLanguage(preferences.language)
    await router.isReady()
    app.mount('#app')
    const { default: LastResort } = await import('./LastResort.vue')
    const resort = createApp(LastResort).use(pinia)
    resort.config.errorHandler = logError
    resort.mount('#last-resort')
  } catch (error) {
    trouble.report(error)
    // Words may be what is missing: the page itself holds these.
    document.querySelector('#not-started')?.removeAttribute('hidden')
  }
}

void start()
