// Start: refuse to be framed, load the words, mount. Errors that nothing caught reach the last-resort panel, which is an app of
// its own: it stands when the other one falls.
import { createPinia } from 'pinia'
import { createApp, createSSRApp } from 'vue'
import App from './App.vue'
import { sayNotStarted } from './not-started.ts'
import { router } from './router.ts'
import { usePreferences } from '#stores/preferences.ts'
import { logError, useTrouble } from '#stores/trouble.ts'
import './ui/tokens.css'
import './ui/base.css'

/** @param shown whether the start page is on the screen already, inert, as this app would paint it */
export async function start(shown: boolean): Promise<void> {
  // A host without headers cannot forbid framing; the page then refuses by itself (R20).
  if (window.self !== window.top) return
  const pinia = createPinia()
  const app = (shown ? createSSRApp : createApp)(App).use(pinia)
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
  router.onError((error: object, { fullPath }) => trouble.miss(error, fullPath))
  router.afterEach((to, from, failure) => {
    if (!failure) trouble.missed = undefined
  })
  try {
    await preferences.setLanguage(preferences.language)
    await router.isReady()
    const root = document.querySelector<HTMLElement>('#app')
    if (!root) throw new Error('the page has no place for the app')
    app.mount(root)
    root.inert = false
    const { default: LastResort } = await import('./LastResort.vue')
    const resort = createApp(LastResort).use(pinia)
    resort.config.errorHandler = logError
    resort.mount('#last-resort')
  } catch (error) {
    trouble.report(error)
    sayNotStarted()
  }
}
