// Start: refuse to be framed, load the words, mount. Errors that nothing caught reach the last-resort panel.
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './router.ts'
import { usePreferences } from '#stores/preferences.ts'
import { useTrouble } from '#stores/trouble.ts'
import './ui/tokens.css'
import './ui/base.css'

async function start(): Promise<void> {
  // A host without headers cannot forbid framing; the page then refuses by itself (R20).
  if (window.self !== window.top) return
  const app = createApp(App).use(createPinia()).use(router)
  const trouble = useTrouble()
  app.config.errorHandler = (error) => trouble.report(error)
  window.addEventListener('error', (e) => trouble.report(e.error))
  window.addEventListener('unhandledrejection', (e) => trouble.report(e.reason))
  const preferences = usePreferences()
  await preferences.setLanguage(preferences.language)
  await router.isReady()
  app.mount('#app')
}

void start()
