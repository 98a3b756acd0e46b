// Two tabs on the same assessment: each follows the other, and where both changed the same answer a person chooses.
import { expect, openSample, saved, test } from './fixture.ts'

test('two tabs stay in step, and the same question is never overwritten unseen', async ({ page, context }) => {
  const id = await openSample(page, /さくら精密部品/)
  await page.goto(`./#/a/${id}/questions/id.mfa`)
  const other = await context.newPage()
  await other.goto(`./#/a/${id}/questions/id.mfa`)
  await other.getByRole('radio').nth(3).waitFor({ state: 'attached' })
  await page.getByRole('radio').nth(3).waitFor({ state: 'attached' })
  await page.keyboard.press('4')
  await saved(page)
  await other.goto(`./#/a/${id}/questions/id.mfa`)
  await expect(other.locator('input[name="id.mfa"]:checked')).toHaveValue('4')
  // Different questions in both tabs: none is lost.
  const questions = [
    'id.sso',
    'id.password',
    'id.privileged',
    'dev.edr',
    'dev.patch',
    'vpn.patch',
    'net.device',
    'saas.share',
    'cloud.iam',
    'data.backup',
  ]
  for (const [i, question] of questions.entries()) {
    const tab = i % 2 === 0 ? page : other
    await tab.goto(`./#/a/${id}/questions/${question}`)
    await tab.locator(`input[name="${question}"]`).first().waitFor({ state: 'attached' })
    await tab.keyboard.press('3')
    await saved(tab)
  }
  await page.reload()
  await expect(page.locator('h1')).toBeVisible()
  for (const question of questions) {
    await page.goto(`./#/a/${id}/questions/${question}`)
    await expect(page.locator(`input[name="${question}"]:checked`)).toHaveValue('3')
  }
})

test('with two tabs a newer edit reaches the other screen by itself', async ({ page, context }) => {
  const id = await openSample(page, /さくら精密部品/)
  const other = await context.newPage()
  await other.goto(`./#/a/${id}/questions/dev.edr`)
  await expect(other.locator('input[name="dev.edr"]').first()).toBeAttached()
  await page.goto(`./#/a/${id}/questions/dev.edr`)
  await page.locator('input[name="dev.edr"][value="4"]').check({ force: true })
  await expect(other.locator('input[name="dev.edr"]:checked')).toHaveValue('4')
})

test('an answer that both tabs changed is shown in both versions, and nothing but a choice leads out', async ({
  page,
  context,
}) => {
  const id = await openSample(page, /さくら精密部品/)
  const address = `./#/a/${id}/questions/id.mfa`
  const level = page.locator('input[name="id.mfa"]:checked')
  // A tab that hears nothing of the other one: it writes upon what it has seen.
  const deaf = await context.newPage()
  await deaf.addInitScript(() => {
    BroadcastChannel.prototype.postMessage = () => undefined
    Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set: () => undefined })
  })
  for (const [kept, value] of [
    ['mine', '2'],
    ['theirs', '4'],
  ] as const) {
    await deaf.goto(address)
    await deaf.reload()
    await page.goto(address)
    for (const tab of [page, deaf]) await tab.getByRole('radio').nth(3).waitFor({ state: 'attached' })
    await page.keyboard.press(kept === 'mine' ? '3' : '4')
    await saved(page)
    await deaf.keyboard.press(kept === 'mine' ? '2' : '1')
    const dialog = deaf.getByRole('dialog')
    await expect(dialog.locator('.card')).toHaveCount(2)
    // Neither one Escape nor two throw a version away.
    await deaf.keyboard.press('Escape')
    await deaf.keyboard.press('Escape')
    await expect(dialog).toBeVisible()
    await expect(dialog.getByRole('button')).toHaveCount(2)
    expect(await deaf.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true)
    await dialog
      .locator('.card')
      .nth(kept === 'mine' ? 0 : 1)
      .getByRole('button')
      .click()
    await saved(deaf)
    await page.goto('./#/')
    await page.goto(address)
    await expect(level).toHaveValue(value)
    await page.reload()
    await expect(level).toHaveValue(value)
  }
})
