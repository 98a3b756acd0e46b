// The consultant, with the keyboard alone: projector, full edition, answers with how they are known and what was said, incidents,
// a bar moved on the roadmap, the file taken away, the assessment deleted.
import { readFileSync } from 'node:fs'
import { expect, saved, test } from './fixture.ts'
import { goTo, pressOn, tabTo } from './keys.ts'

test('a workshop with the keyboard alone', async ({ page }) => {
  const main = page.getByRole('main')
  const radio = (name: string | RegExp) => main.getByRole('radio', { name })
  await page.goto('./')
  await pressOn(page, page.locator('header').getByRole('link', { name: '環境設定' }), 6)
  await expect(page.locator('h1')).toBeFocused()
  await tabTo(page, radio('端末に合わせる'), 6)
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector')

  // Back to the start, a new assessment of all questions.
  await tabTo(page, page.locator('header .brand'), 12, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('h1')).toBeFocused()
  await pressOn(page, page.getByRole('button', { name: '新しい診断を始める' }), 3)
  await page.waitForURL(/setup/)
  await expect(page.locator('h1')).toBeFocused()
  await tabTo(page, page.getByLabel('組織の名前'), 3)
  await page.keyboard.type('会議の会社')
  await tabTo(page, radio(/簡易版/), 3)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(radio(/詳細版/)).toBeChecked()
  await pressOn(page, page.getByRole('link', { name: '設問に答える' }), 40)

  await test.step('answers: basis, note, flag, undo, does not apply, search, keys', async () => {
    await expect(page.getByText(/問中の1問目/)).toBeVisible()
    await expect(page.locator('h1')).toBeFocused()
    await page.keyboard.press('2')
    await expect(page.getByText(/問中の2問目/)).toBeVisible()
    await expect(page.locator('h1')).toBeFocused()
    await page.keyboard.press('k')
    await expect(page.getByText(/問中の1問目/)).toBeVisible()
    await page.keyboard.press('b')
    await expect(radio('申告')).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(radio('文書')).toBeChecked()
    await page.keyboard.press('n')
    const note = page.getByLabel('メモ', { exact: true })
    await expect(note).toBeFocused()
    await page.keyboard.type('情報システム部は2、現場は1と言う')
    // Escape leads back to the question, where the single keys work again.
    await page.keyboard.press('Escape')
    await expect(page.locator('h1')).toBeFocused()
    await page.keyboard.press('t')
    await expect(page.getByLabel('この設問の目標')).toBeFocused()
    await page.keyboard.press('Escape')
    const flag = main.getByRole('checkbox', { name: 'あとで確認する' })
    await page.keyboard.press('f')
    await expect(flag).toBeChecked()
    await page.keyboard.press('u')
    await expect(flag).not.toBeChecked()
    await expect(note).toHaveValue('情報システム部は2、現場は1と言う')

    await page.keyboard.press('j')
    await expect(page.getByText(/問中の2問目/)).toBeVisible()
    await page.keyboard.press('x')
    await expect(page.getByLabel('当てはまらない理由')).toBeFocused()
    await page.keyboard.type('該当する業務がない')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/問中の3問目/)).toBeVisible()
    await page.keyboard.press('0')
    await expect(page.getByText(/問中の4問目/)).toBeVisible()

    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'キー操作' })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox')).toBeFocused()
    await page.keyboard.type('多要素認証')
    await page.keyboard.press('Enter')
    await expect(page.locator('h1')).toContainText('多要素認証')
    await expect(page.locator('h1')).toBeFocused()
    await page.keyboard.press('1')
    await saved(page)
  })

  await test.step('incidents, one opened', async () => {
    await goTo(page, '事故の再現', /incidents/)
    await pressOn(page, main.locator('article').first().getByRole('link').first(), 8)
    await expect(page.locator('h1')).toBeFocused()
    expect(page.url()).toMatch(/incidents\/.+/)
  })

  await test.step('roadmap: a bar is moved by keys and stays where it was put', async () => {
    await goTo(page, 'ロードマップ', /roadmap/)
    await pressOn(page, page.getByRole('button', { name: '対策をすべて開く' }), 40)
    const bar = main.locator('[data-bar]').first()
    await tabTo(page, bar, 20)
    const id = await bar.getAttribute('data-bar')
    const moved = main.locator(`[data-bar="${id}"]`)
    const before = await moved.getAttribute('aria-label')
    await page.keyboard.press('ArrowRight')
    await expect(moved).toHaveClass(/pinned/)
    expect(await moved.getAttribute('aria-label')).not.toBe(before)
    await expect(moved).toBeFocused()
    await expect(main.locator('[role=status]', { hasText: 'に固定し' })).toHaveCount(1)
    await saved(page)
  })

  await test.step('the file is taken away and the assessment deleted', async () => {
    await tabTo(page, page.locator('header .brand'), 400, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(page.locator('h1')).toBeFocused()
    await pressOn(page, page.locator('.menu summary').first(), 20)
    const download = page.waitForEvent('download')
    await pressOn(page, page.getByRole('button', { name: 'ファイルに保存する' }), 4)
    const file = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as {
      assessments: { answers: object; plan: { pins?: object } }[]
    }
    expect(Object.keys(file.assessments[0]!.answers)).toHaveLength(4)
    expect(Object.keys(file.assessments[0]!.plan.pins ?? {})).toHaveLength(1)
    // The menu closed with what was chosen; the focus is where it was opened.
    await expect(page.locator('.menu summary').first()).toBeFocused()
    await page.keyboard.press('Enter')
    await pressOn(page, page.getByRole('button', { name: '削除する' }), 6)
    await pressOn(page, page.getByRole('dialog').getByRole('button', { name: '削除する' }), 4)
    await expect(page.getByText('会議の会社')).toHaveCount(0)
    // What had the focus is gone: it is back at the top of what is left, not lost.
    await expect(page.locator('h1')).toBeFocused()
  })
})
