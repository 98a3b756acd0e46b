// What this person likes: language and theme. Kept in this browser; never part of an assessment.
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watchEffect } from 'vue'
import { makeTranslate, type Translate } from '#core/words.ts'
import { languages, type LanguageId } from '#registry.ts'
import { kept } from './kept.ts'
import { darkDevice, readWishes, shownTheme as looks, WISHES, type Theme } from './wishes.ts'

export const usePreferences = defineStore('preferences', () => {
  const before = readWishes()
  const language = ref<LanguageId>(before.language)
  const theme = ref<Theme>(before.theme)
  const singleKeys = ref(before.singleKeys)
  const device = darkDevice()
  const dark = ref(device.matches)
  device.addEventListener('change', (e) => (dark.value = e.matches))
  const shownTheme = computed(() => looks(theme.value, dark.value))

  const translate = shallowRef<Translate>(() => '')
  const wordsLanguage = ref<LanguageId>(language.value)
  const t: Translate = (key, params) => translate.value(key, params)

  let chosen = language.value
  /** Whether all words are wanted, and whether all are there. */
  let [all, whole] = [false, false]

  /** Words first, then the switch: a half-translated screen is never painted. */
  async function setLanguage(next: LanguageId): Promise<void> {
    const found = languages.find((l) => l.id === next)
    if (!found) return
    chosen = next
    const more = all
    const words = await (more ? found.loadWords() : found.loadFrameWords())
    // Another was chosen meanwhile, or more words are on their way.
    if (chosen !== next || more !== all) return
    translate.value = makeTranslate(words, next)
    language.value = next
    wordsLanguage.value = next
    whole = more
  }

  /** The frame and the start page have their own words; whatever else is shown waits for this. Rejects without a network; then it can be asked again. */
  async function loadAllWords(): Promise<void> {
    all = true
    // Who chooses another language meanwhile waits for all of that one.
    while (!whole) await setLanguage(chosen)
  }

  watchEffect(() => {
    document.documentElement.lang = wordsLanguage.value
    document.documentElement.dataset.theme = shownTheme.value
  })
  watchEffect(() => {
    try {
      kept()?.setItem(
        WISHES,
        JSON.stringify({ language: language.value, theme: theme.value, singleKeys: singleKeys.value }),
      )
    } catch {
      // Without storage the choice holds for this visit.
    }
  })
  return { language, theme, singleKeys, shownTheme, t, setLanguage, loadAllWords }
})

/** For a part of the frame or the start page that says more than these do. */
export const withAllWords =
  <Part>(load: () => Promise<Part>) =>
  async (): Promise<Part> =>
    (await Promise.all([load(), usePreferences().loadAllWords()]))[0]
