import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, createServer, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { contentPlugins } from '#content/index.ts'
import { copyStarter, type Copy } from './starter.ts'

const main = `
  import { packs, samples } from 'virtual:content'
  import { languages } from 'virtual:languages'
  globalThis.found = { packs, samples, languages }
`

/** A project with a pack beside the starter, a sample of it, and words in two languages. */
function project(): Copy {
  const copy = copyStarter()
  const at = (...path: string[]): string => join(copy.root, ...path)
  cpSync(at('questionnaires/starter'), at('questionnaires/office'), { recursive: true })
  const head = readFileSync(at('questionnaires/office/pack.yml'), 'utf8')
  writeFileSync(at('questionnaires/office/pack.yml'), head.replace('id: starter', 'id: office'))
  for (const folder of ['questionnaires/samples', 'src/locales/ja', 'src/locales/en'])
    mkdirSync(at(folder), { recursive: true })
  const sample = readFileSync('test/content/sample.json', 'utf8').replace('"starter"', '"office"')
  writeFileSync(at('questionnaires/samples/corner-shop.ztm.json'), sample)
  writeFileSync(at('src/locales/ja/app.yml'), 'app: { name: 診断 }\n')
  writeFileSync(at('src/locales/en/app.yml'), 'app: { name: Assessment }\n')
  writeFileSync(at('src/locales/ja/report.yml'), 'title: 報告\n')
  writeFileSync(at('src/locales/en/report.yml'), 'title: Report\n')
  writeFileSync(at('main.js'), main)
  return copy
}

async function chunksOf(root: string): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: contentPlugins(),
    build: { write: false, rolldownOptions: { input: join(root, 'main.js') } },
  })
  const { output } = result as Rolldown.RolldownOutput
  return output.filter((file) => file.type === 'chunk')
}

test('a build has a chunk for each pack and sample, one for its texts in each language, the words, and a small index', async () => {
  using copy = project()
  const chunks = await chunksOf(copy.root)
  const lazy = chunks.filter((chunk) => chunk.isDynamicEntry)
  expect(lazy.map((chunk) => chunk.fileName.replace(/.*\/|-[\w-]{8}\.js$/g, '')).sort()).toEqual([
    'frame-words-en',
    'frame-words-ja',
    'pack-office',
    'pack-office-en',
    'pack-office-ja',
    'report-words-en',
    'report-words-ja',
    'sample-corner-shop',
    'sample-corner-shop-en',
    'sample-corner-shop-ja',
    'words-en',
    'words-ja',
  ])
  const index = chunks.find((chunk) => chunk.isEntry)?.code ?? ''
  expect(index).toContain('かど商店')
  expect(index).not.toContain('starter')
  expect(index).not.toContain('アカウントを守る')
  const english = lazy.find((chunk) => chunk.fileName.includes('pack-office-en'))?.code ?? ''
  expect(english).toContain('JSON.parse')
  expect(english).toContain('Protect accounts')
  expect(english).not.toContain('アカウントを守る')
})

test('a faulty pack cannot be built, not even the starter, and every fault is named', async () => {
  using copy = project()
  copy.edit('domains/accounts.yml', 'asks: [it, owner]', 'asks: [boss, chief]')
  await expect(chunksOf(copy.root)).rejects.toThrow(
    /questionnaires has 2 faults:\nquestionnaires\/starter\/domains\/accounts.yml:52:12 .*"boss".*\nquestionnaires\/starter\/domains\/accounts.yml:52:18 .*"chief"/,
  )
})

test('words that one language lacks cannot be built', async () => {
  using copy = project()
  writeFileSync(join(copy.root, 'src/locales/en/app.yml'), '{}\n')
  await expect(chunksOf(copy.root)).rejects.toThrow(
    'src/locales/ja/app.yml:1:8 app.name: The language "en" has no text for this key.',
  )
})

test('while developing, a fault is a warning and an edit is seen at once', async () => {
  using copy = project()
  const warnings: string[] = []
  const server = await createServer({
    root: copy.root,
    configFile: false,
    logLevel: 'silent',
    plugins: contentPlugins(),
    server: { middlewareMode: true, ws: false, watch: { usePolling: true, interval: 20 } },
    customLogger: {
      hasWarned: false,
      info: () => undefined,
      warn: (text) => warnings.push(text),
      warnOnce: () => undefined,
      error: () => undefined,
      clearScreen: () => undefined,
      hasErrorLogged: () => false,
    },
  })
  try {
    const indexOf = async (): Promise<string> => (await server.transformRequest('virtual:content'))?.code ?? ''
    expect(await indexOf()).toContain('かど商店')
    expect(warnings.join('\n')).not.toContain('faults')
    const sample = join(copy.root, 'questionnaires/samples/corner-shop.ztm.json')
    const changed = new Promise((resolve) => server.watcher.on('all', resolve))
    writeFileSync(
      sample,
      readFileSync(sample, 'utf8').replaceAll('かど商店', 'まち商店').replace('"entry-first.mail"', '"none"'),
    )
    await changed
    await expect.poll(indexOf).not.toContain('かど商店')
    expect(warnings.join('\n')).toContain('There is no reason "none" in the pack.')
  } finally {
    await server.close()
  }
})
