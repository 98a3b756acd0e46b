// The main path, the same in every engine: a sample to its report, and a blank assessment that outlives a reload.
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { until } from './processes.mjs'

export const must = (fact, complaint) => {
  if (!fact) throw new Error(complaint)
}
/** Faults of the page are kept from the first moment that a script of ours can listen. */
export const listen = () => {
  window.faults ??= []
  document.addEventListener('securitypolicyviolation', (e) =>
    window.faults.push(`policy: ${e.violatedDirective} ${e.blockedURI}`),
  )
  window.addEventListener('error', (e) => window.faults.push(`error: ${e.message}`))
  window.addEventListener('unhandledrejection', (e) => window.faults.push(`rejection: ${String(e.reason)}`))
  return true
}

/** What was done so far, and how long each step took. */
export function stepsOf() {
  const steps = []
  const step = async (name, work) => {
    const start = Date.now()
    await work()
    steps.push(`${name} ${((Date.now() - start) / 1000).toFixed(1)} s`)
  }
  return { steps, step }
}

/** @param numbers what the core says of the sample, computed in Node */
export async function walk(session, address, downloads, numbers) {
  const { steps, step } = stepsOf()
  const nav = async (word, part) => {
    await session.click('header nav a', word)
    await session.wait(part, (p) => location.hash.includes(p) && document.querySelector('main h1') !== null, part)
  }
  await step('start', async () => {
    await session.go(address)
    await session.wait('the start screen', () => document.querySelector('#app:not([inert]) h1') !== null)
    await session.page(listen)
    // Not every engine can be told its language from outside.
    if (await session.page(() => document.documentElement.lang !== 'ja')) await session.click('header button', '日本語')
    await session.see('新しい診断を始める')
  })
  await step('sample, results', async () => {
    await session.click('.sample', 'みらいサービスグループ')
    await session.wait(
      'results',
      () => location.hash.includes('/results') && document.querySelector('.intervals') !== null,
    )
    must((await session.text()).includes(numbers.maturity), `the results do not show ${numbers.maturity}`)
  })
  await step('incidents', async () => {
    await nav('事故の再現', '/incidents')
    const suffered = numbers.replays.filter((r) => r.endsWith('suffered')).length
    must(
      (await session.text()).replace(/\s/g, '').includes(`${suffered}/${numbers.replays.length}`),
      'the count of incidents differs',
    )
  })
  await step('roadmap', async () => {
    await nav('ロードマップ', '/roadmap')
    await session.click('main button', '対策をすべて開く')
    await session.wait('bars of the plan', () => document.querySelectorAll('[data-bar]').length > 10)
  })
  await step('report as PDF', async () => {
    await nav('報告書', '/report')
    await session.wait('the pages', () => document.querySelectorAll('.pages svg').length > 3)
    await session.click('form button[type=submit]', 'PDF')
    const file = await savedFile(downloads, '.pdf', '%%EOF')
    const text = textOf(file)
    if (text !== undefined) {
      must(text.includes(numbers.maturity), `the PDF does not say ${numbers.maturity}`)
      for (const domain of numbers.domains) must(text.includes(domain), `the PDF does not say ${domain}`)
      for (const year of numbers.plan.years) must(text.includes(`${year}年度`), `the PDF does not say ${year}年度`)
    }
    rmSync(file)
  })
  await step('blank, five answers by key', async () => {
    await session.click('header .brand')
    await session.wait('the start screen', () => document.querySelector('.sample') !== null)
    await session.click('main button', '新しい診断を始める')
    await session.wait('the setup', () => location.hash.includes('/setup'))
    await session.click('main a', '設問に答える')
    for (let i = 1; i <= 5; i++) {
      await session.see(`25問中の${i}問目`)
      await session.key(String((i % 4) + 1))
    }
    await session.see('25問中の6問目')
    await session.wait('“saved”', () => document.querySelector('header .state.saved') !== null)
  })
  await step('reload, still there', async () => {
    const before = await session.address()
    const faults = await session.page(() => window.faults)
    must(faults.length === 0, faults.join('; '))
    await session.reload()
    await session.see('25問中の6問目')
    await session.wait('five answers', () => document.querySelector('.head progress')?.value === 5)
    must((await session.address()) === before, 'the reload led elsewhere')
  })
  return steps
}

/** The one file that was saved, once it ends as such a file does. */
export function savedFile(folder, extension, end) {
  return until(() => finished(folder, extension, end), 60_000, `no ${extension} was saved`)
}
function finished(folder, extension, end) {
  const names = readdirSync(folder)
  const name = names.find((n) => n.endsWith(extension))
  if (!name || names.length > 1) return undefined
  const file = join(folder, name)
  return readFileSync(file).subarray(-1024).toString('latin1').trimEnd().endsWith(end) ? file : undefined
}
export function textOf(file) {
  const result = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 32_000_000 })
  if (result.error) console.log('  pdftotext not found: the text of the PDF was not compared')
  return result.error ? undefined : result.stdout.replace(/\s/g, '')
}
