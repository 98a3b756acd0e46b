// Types into a note, key by key, and remembers how much the screen has called saved. What is read back later must begin with that.

/** @param address of a question with a note, or of the control page */
export async function openNote(page, address) {
  await page.goto(address)
  await page.locator('textarea').first().waitFor()
  // The text of the stored note is in the field once the screen stands.
  await page.locator('header .state.saved').waitFor()
  await page.waitForTimeout(150)
  return page.locator('textarea').first().inputValue()
}

/** @param {{ focus: () => Promise<unknown>, key: (key: string) => Promise<unknown>, saved: () => Promise<unknown> }} hands */
export function press(hands, text = '') {
  const state = { text, saved: text, stopped: false }
  const run = async () => {
    await hands.focus()
    for (let i = 0; !state.stopped && state.text.length < 4_000; i++) {
      const key = String(i % 10)
      state.text += key
      await hands.key(key)
      await hands.saved()
      state.saved = state.text
    }
  }
  const ended = run().catch(() => undefined)
  return { state, ended }
}

/** Goes on until it is stopped or the browser is gone. `text` is what was typed, `saved` what was called saved of it. */
export function type(page, text = '') {
  const area = page.locator('textarea').first()
  const atEnd = (element) => element.setSelectionRange(element.value.length, element.value.length)
  const saved = () => document.querySelector('header .state.saved') !== null
  return press(
    {
      focus: async () => {
        await area.focus()
        await area.evaluate(atEnd)
      },
      key: (key) => page.keyboard.press(key),
      saved: () => page.waitForFunction(saved, undefined, { polling: 10 }),
    },
    text,
  )
}

/** How many keys that were called saved are not there; Infinity when what is there was never typed. */
export const lostOf = ({ text, saved }, found) =>
  text.startsWith(found) ? Math.max(0, saved.length - found.length) : Infinity
