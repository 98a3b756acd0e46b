// The start page, painted when the site is built and put into the page in every language: a first visit sees it before any of the app has run
// (src/paint-first.ts). The files that the app needs next are named beside it, so that none waits for another.
import vue from '@vitejs/plugin-vue'
import { Window } from 'happy-dom'
import { createServer, type Plugin, type Rolldown } from 'vite'
import { contentPlugins } from '../src/content/index.ts'

const LANGUAGES = ['ja', 'en'] as const
/** What the app asks of a browser before its first screen stands, named as it asks. */
const BROWSER = [
  'window',
  'document',
  'location',
  'history',
  'navigator',
  'localStorage',
  'matchMedia',
  'addEventListener',
] as const

/** Runs `work` as if there were a browser that keeps nothing yet. */
async function withBrowser<T>(work: () => Promise<T>): Promise<T> {
  const window = new Window({ url: 'https://localhost/' })
  const before = BROWSER.map((name) => Object.getOwnPropertyDescriptor(globalThis, name))
  const put = (name: string, it: PropertyDescriptor | undefined) =>
    it ? Object.defineProperty(globalThis, name, it) : Reflect.deleteProperty(globalThis, name)
  for (const name of BROWSER) {
    const value: unknown = Reflect.get(window, name)
    put(name, { configurable: true, value: typeof value === 'function' ? (value.bind(window) as unknown) : value })
  }
  try {
    return await work()
  } finally {
    BROWSER.forEach((name, i) => put(name, before[i]))
    await window.happyDOM.close()
  }
}

async function pictures(define: Record<string, string>): Promise<Map<string, string>> {
  const server = await createServer({
    configFile: false,
    appType: 'custom',
    define,
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [...contentPlugins(), vue()],
  })
  try {
    return await withBrowser(async () => {
      const { paintStart } = (await server.ssrLoadModule('/build/paint-start.ts')) as typeof import('./paint-start.ts')
      const found = new Map<string, string>()
      for (const language of LANGUAGES) found.set(language, await paintStart(language))
      return found
    })
  } finally {
    await server.close()
  }
}

/** Of the app's frame and of the start page: what the small first script asks for next. */
function nextFiles(bundle: Rolldown.OutputBundle): { scripts: string[]; styles: string[] } {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const next = chunks.filter(({ name }) => ['frame', 'frame-core', 'start'].includes(name))
  const styles = next.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
  return { scripts: next.map(({ fileName }) => fileName), styles: [...new Set(styles)] }
}

export function startPicturePlugin(define: Record<string, string>): Plugin {
  return {
    name: 'start-picture',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        const { scripts, styles } = nextFiles(bundle)
        if (scripts.length < 3 || styles.length < 2)
          throw new Error('the frame and the start page have no files of their own')
        const links = [
          ...scripts.map((file) => `<link rel="modulepreload" fetchpriority="low" crossorigin href="./${file}">`),
          ...styles.map((file) => `<link rel="stylesheet" crossorigin href="./${file}">`),
        ]
        const templates = [...(await pictures(define))].map(
          ([id, text]) => `<template id="start-${id}">${text}</template>`,
        )
        return html
          .replace('</head>', () => `${links.join('\n')}\n</head>`)
          .replace('<div id="app">', () => `${templates.join('\n')}\n<div id="app">`)
      },
    },
  }
}
