// How a browser keeps the data: whatever it refuses or leaves unanswered, the start does not wait, what is typed is saved and is
// there after a reload, and the settings say what is so (T21).
import { listen, must, stepsOf } from './main-path.mjs'

export const TAKEN = '写しを取りました'
export const ONE_PLACE = 'データは1か所にしかない'

/** @param {{ says: string, copies: string }} wanted what the settings say of the promise, and after a copy was asked for */
export async function walkKept(session, address, { says, copies }) {
  const { steps, step } = stepsOf()
  const settled = () => session.page(() => document.querySelector('dialog[open], [role=alert]')?.innerText)
  await step('start', async () => {
    await session.go(address)
    await session.wait('the start screen', () => document.querySelector('h1') !== null)
    await session.page(listen)
    await session.see('新しい診断を始める')
    must(!(await settled()), `the start screen says: ${await settled()}`)
  })
  await step('answered, saved', async () => {
    await session.click('main button', '新しい診断を始める')
    await session.wait('the setup', () => location.hash.includes('/setup'))
    await session.click('main a', '設問に答える')
    await session.see('25問中の1問目')
    await session.key('2')
    await session.see('25問中の2問目')
    await session.wait('“saved”', () => document.querySelector('header .state.saved') !== null)
  })
  await step('reload, still there', async () => {
    await session.reload()
    await session.wait('the answer', () => document.querySelector('.head progress')?.value === 1)
    await session.page(listen)
  })
  await step('the settings say so', async () => {
    // The next answer asks the browser again; a question to the person stays unanswered.
    await session.key('3')
    await session.wait('“saved”', () => document.querySelector('header .state.saved') !== null)
    await session.page(() => void (location.hash = '#/settings'))
    await session.see(says)
    // Where there is no second place, nothing is offered.
    if (copies === TAKEN) await session.click('main button', 'いま写しを取る')
    await session.see(copies)
    must(!(await settled()), `the settings say: ${await settled()}`)
    const faults = await session.page(() => window.faults)
    must(faults.length === 0, faults.join('; '))
  })
  return steps
}
