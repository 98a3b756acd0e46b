// What a person does at a page, over any engine's wire: go somewhere, read, click, press a key, wait for what they would see.
import { until } from './processes.mjs'

/**
 * @typedef {{ version: string,
 *   go: (url: string) => Promise<unknown>, reload: () => Promise<unknown>, run: (script: string, args: unknown[]) => Promise<any>,
 *   actions: (actions: unknown[]) => Promise<unknown>, upload: (element: object, file: string) => Promise<unknown>,
 *   picture: () => Promise<string>, close: () => Promise<unknown> }} Wire
 */

const LIMIT = 45_000
/** The last argument of an asynchronous script is how it answers. */
const call = (work) => `const done = arguments[arguments.length - 1]
  Promise.resolve((${work.toString()})(...Array.prototype.slice.call(arguments, 0, -1))).then(done, (e) => done({ failed: String(e) }))`

/** @param {Wire} wire */
export function sessionOf(wire) {
  const page = (work, ...args) => wire.run(call(work), args)
  const wait = (what, work, ...args) =>
    until(
      async () => {
        const value = await page(work, ...args).catch(() => undefined)
        return value && !value.failed ? value : undefined
      },
      LIMIT,
      `did not come: ${what}`,
    )
  const key = (value) =>
    wire.actions([
      {
        type: 'key',
        id: 'keys',
        actions: [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ],
      },
    ])
  /** A real pointer at the middle of what is visible, as a person would click: something that lies over it would be hit instead. */
  async function click(selector, text = '') {
    const place = await wait(`${selector} “${text}”`, find, selector, text)
    await wire.actions([
      {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', duration: 0, origin: 'viewport', x: place.x, y: place.y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ])
  }
  return {
    ...wire,
    page,
    wait,
    key,
    click,
    address: () => page(() => location.href),
    text: () => page(() => document.querySelector('main').innerText),
    see: (text) => wait(`“${text}”`, (t) => document.body.innerText.includes(t), text),
  }
}

async function find(selector, text) {
  const element = [...document.querySelectorAll(selector)].find((e) => e.textContent.includes(text) && !e.disabled)
  if (!element) return undefined
  element.scrollIntoView({ block: 'center' })
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  const box = element.getBoundingClientRect()
  // What comes late moves what stands below it: a person waits until it rests.
  await new Promise((done) => setTimeout(done, 150))
  if (element.getBoundingClientRect().top !== box.top) return undefined
  const x = Math.round(box.left + box.width / 2)
  const y = Math.round(box.top + box.height / 2)
  const there = x > 0 && y > 0 && x < innerWidth && y < innerHeight ? document.elementFromPoint(x, y) : null
  return there && (element.contains(there) || there.contains(element)) ? { x, y } : undefined
}
