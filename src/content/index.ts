// The build step for everything that authors write: packs, samples and words.
import type { Plugin } from 'vite'
import { localesPlugin } from './locales-plugin.ts'
import { packsPlugin } from './packs-plugin.ts'

/** New plugins each time. */
export function contentPlugins(): Plugin[] {
  return [packsPlugin(), localesPlugin()]
}
