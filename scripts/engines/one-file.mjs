// The single-file edition from the disk: a sample to its PDF and to a file, and nothing left in the browser.
import { readFileSync, rmSync } from 'node:fs'
import { listen, must, savedFile, stepsOf, textOf } from './main-path.mjs'

/** What the browser holds of this page beside its memory; what it refuses a page from the disk holds nothing. */
async function leftBehind() {
  const databases = await indexedDB.databases().catch(() => [])
  const folder = await navigator.storage?.getDirectory().catch(() => undefined)
  const files = []
  if (folder) for await (const name of folder.keys()) files.push(name)
  const sizes = [localStorage, sessionStorage].map((store) => store.length)
  return JSON.stringify([databases, files, sizes, document.cookie])
}
const NOTHING = '[[],[],[0,0],""]'

/** The single file keeps no language: it speaks the browser's. */
async function inJapanese(session) {
  if (await session.page(() => document.documentElement.lang !== 'ja')) await session.click('header button', '日本語')
}

/** @param numbers what the core says of the sample, computed in Node */
export async function walkFile(session, address, downloads, numbers) {
  const { steps, step } = stepsOf()
  await step('one file: start', async () => {
    await session.go(address)
    await session.wait('the start screen', () => document.querySelector('h1') !== null)
    await session.page(listen)
    await inJapanese(session)
    await session.see('残るのは、ファイルに保存した内容だけです。')
  })
  await step('sample, results', async () => {
    await session.click('.sample', 'みらいサービスグループ')
    await session.wait('results', () => document.querySelector('.intervals') !== null)
    must((await session.text()).includes(numbers.maturity), `the results do not show ${numbers.maturity}`)
  })
  await step('report as PDF', async () => {
    await session.click('header nav a', '報告書')
    await session.wait('the pages', () => document.querySelectorAll('.pages svg').length > 3)
    await session.click('form button[type=submit]', 'PDF')
    const file = await savedFile(downloads, '.pdf', '%%EOF')
    const text = textOf(file)
    if (text !== undefined) must(text.includes(numbers.maturity), `the PDF does not say ${numbers.maturity}`)
    rmSync(file)
  })
  await step('saved to a file', async () => {
    await session.click('header .document button', 'ファイルに保存')
    const file = await savedFile(downloads, '.json', '}')
    const { assessments } = JSON.parse(readFileSync(file, 'utf8'))
    must(assessments[0]?.organization.name.includes('みらいサービスグループ'), 'the file does not hold the sample')
    rmSync(file)
  })
  await step('nothing left behind', async () => {
    const left = await session.page(leftBehind)
    must(left === NOTHING, `left behind: ${JSON.stringify(left)}`)
    const faults = await session.page(() => window.faults)
    must(faults.length === 0, faults.join('; '))
    await session.reload()
    await session.wait('the start', () => document.querySelector('h1') !== null)
    await inJapanese(session)
    await session.see('診断がこのページのメモリーにありません')
    await session.click('header .brand')
    await session.wait('the start screen', () => document.querySelector('.sample') !== null)
    must(!(await session.text()).includes('このページで開いている診断'), 'the sample outlived the reload')
    must((await session.page(leftBehind)) === NOTHING, 'the reload left something behind')
  })
  // A control: the page's own listener hears what the policy stops.
  await step('a breach is heard', async () => {
    await session.page(listen)
    await session.page(() => fetch('https://evil.invalid/').catch(() => undefined))
    await session.wait('the breach', () => window.faults.some((fault) => fault.includes('connect-src')))
  })
  return steps
}
