// The product with one sample in it, in a fresh profile: where every trial starts.
import { launch } from './browser.mjs'

/** @returns the address of a question with a note */
export async function withSample(profile, address, init) {
  const browser = await launch(profile, init)
  const { page } = browser
  await page.goto(address)
  await page.locator('.sample').first().click()
  await page.waitForURL(/results/)
  const id = /#\/a\/([^/]+)\//.exec(page.url())[1]
  const question = `${address}#/a/${id}/questions/id.sso`
  await page.goto(question)
  await page.locator('textarea').first().fill('')
  await page.locator('header .state.saved').waitFor()
  return { browser, question }
}
