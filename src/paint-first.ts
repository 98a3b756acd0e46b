// The first that runs on a site. The build made a picture of the start page in each language (build/start-picture.ts): it is painted before
// the app is even read, and the app takes it over as it stands. Nothing in it acts until then, so it is inert.
import { languages } from 'virtual:languages'
import { sayNotStarted } from './not-started.ts'
import { hinted } from '#stores/lock-hint.ts'
import { firstPainted, painted } from '#stores/painted.ts'
import { keepsNothingAt } from '#stores/shared-host.ts'
import { darkDevice, readWishes, shownTheme } from '#stores/wishes.ts'

const app = document.querySelector<HTMLElement>('#app')
const { language, theme } = readWishes()

/** Only where the start page is what will be shown, and may be. */
function showPicture(): boolean {
  const other =
    !['', '#', '#/'].includes(location.hash) || window.self !== window.top || hinted() || keepsNothingAt(location)
  const picture = document.querySelector<HTMLTemplateElement>(`#start-${language}`)
  if (other || !app || !picture) return false
  app.inert = true
  app.dataset['head'] = ''
  app.append(picture.content)
  return true
}

async function paintPicture(): Promise<void> {
  await firstPainted()
  delete app?.dataset['head']
  await painted()
}

async function begin(): Promise<void> {
  document.documentElement.lang = language
  document.documentElement.dataset['theme'] = shownTheme(theme, darkDevice().matches)
  // A browser lays the page out in the very task in which its first script ends: two short tasks keep a slow device listening.
  await new Promise((next) => setTimeout(next))
  const shown = showPicture()
  // Asked for already; whoever needs them takes them from here.
  void languages
    .find(({ id }) => id === language)
    ?.loadFrameWords()
    .catch(() => undefined)
  if (shown) await paintPicture()
  const { start } = await import('./main.ts')
  await start(shown)
}

begin().catch(sayNotStarted)
