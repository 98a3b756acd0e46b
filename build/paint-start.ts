// Runs in Node while the site is built: the start page as a first visit shows it, written by the app itself.
import { createPinia } from 'pinia'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import App from '../src/App.vue'
import { router } from '../src/router.ts'
import { usePreferences } from '../src/stores/preferences.ts'
import type { LanguageId } from '../src/registry.ts'

export async function paintStart(language: LanguageId): Promise<string> {
  const app = createSSRApp(App).use(createPinia())
  await usePreferences().setLanguage(language)
  app.use(router)
  await router.isReady()
  return renderToString(app)
}
