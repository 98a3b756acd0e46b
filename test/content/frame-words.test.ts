// The start page loads only the words of the frame. Whatever it or the frame can say must be among them: a missing word is an error on the screen.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLocales } from '#content/read-locales.ts'

const { locales } = readLocales('src/locales', 'src/locales')
const [first] = locales
const all = Object.keys(first?.words ?? {})
const ofFrame = new Set(Object.keys(first?.frameWords ?? {}))

const IMPORTED = /(?:from |import\()'([#.][^']+\.(?:ts|vue))'/g
const WAITS = /withAllWords\(\(\) => import\('[^']+'\)\)/g
/** Other screens come with all words, workers with their own. */
const APART = /\/features\/(?!start\/)|\/src\/workers\/|\/src\/registry\.ts|\/src\/export\//

/** Every module that the frame and the start page can load without waiting for all words. */
function reached(): Map<string, string> {
  const texts = new Map<string, string>()
  const open = ['src/main.ts', 'src/features/start/StartPage.vue'].map((file) => path.resolve(file))
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (texts.has(file) || APART.test(file) || !existsSync(file)) continue
    const text = readFileSync(file, 'utf8').replaceAll(WAITS, '')
    texts.set(file, text)
    for (const [, to = ''] of text.matchAll(IMPORTED))
      open.push(to.startsWith('#') ? path.resolve('src', to.slice(1)) : path.resolve(path.dirname(file), to))
  }
  return texts
}

/** Keys that a text names, whole or up to a value put in. */
function keysIn(text: string): string[] {
  return [...text.matchAll(/['"`]([a-z][\w-]*\.[\w.-]*)(['"`]|\$\{)/g)].flatMap(([, key = '', end]) =>
    all.filter((known) => (end === '${' ? known.startsWith(key) : known === key)),
  )
}

describe('the words of the frame', () => {
  const texts = [...reached()]

  it('hold whatever the frame and the start page can say', () => {
    const lacking = texts.flatMap(([file, text]) =>
      keysIn(text).flatMap((key) => (ofFrame.has(key) ? [] : [`${path.relative('src', file)}: ${key}`])),
    )
    expect(lacking).toEqual([])
  })

  it('are looked for in the frame, the start page and what they open', () => {
    const names = texts.map(([file]) => path.basename(file))
    expect(names).toEqual(
      expect.arrayContaining(['AppHeader.vue', 'LockScreen.vue', 'AssessmentList.vue', 'SealDialog.vue']),
    )
    expect(texts.flatMap(([, text]) => keysIn(text)).length).toBeGreaterThan(100)
  })

  it('would be found missing', () => {
    const elsewhere = all.find((key) => key.startsWith('roadmap.'))
    expect(keysIn(`t('${String(elsewhere)}')`).every((key) => !ofFrame.has(key))).toBe(true)
  })

  it('are the same keys in every language', () => {
    for (const { frameWords } of locales) expect(Object.keys(frameWords).sort()).toEqual([...ofFrame].sort())
  })

  it('are less than half of all', () => {
    for (const { words, frameWords } of locales)
      expect(JSON.stringify(frameWords).length).toBeLessThan(JSON.stringify(words).length / 2)
  })
})
