import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { computed, nextTick } from 'vue'
import PaperOptions from '../../../src/features/report/PaperOptions.vue'
import { wordsKey } from '#ui/words.ts'
import { usePaper } from '#stores/paper.ts'

beforeEach(() => {
  localStorage.clear()
  setActivePinia(createPinia())
})
const words = { t: (key: string) => key, language: computed(() => 'en' as const) }
const shown = (password = '') =>
  mount(PaperOptions, {
    props: { password, usual: 'Confidential' },
    // The logo belongs to the open assessment, and none is open here.
    global: { provide: { [wordsKey as symbol]: words }, stubs: { LogoField: true } },
  })

test('paper, colour and words are kept on this device, and read again', async () => {
  const screen = shown()
  await screen.get('input[value="letter"]').setValue(true)
  await screen.get('input[type="color"]').setValue('#7a1fa2')
  await screen.get('input[type="text"]').setValue('For the board only')
  await nextTick()
  setActivePinia(createPinia())
  const again = usePaper()
  expect([again.paper, again.accent, again.confidentiality]).toEqual(['letter', '#7a1fa2', 'For the board only'])
})

test('a password is given on, and kept nowhere', async () => {
  const screen = shown()
  await screen.get('input[type="password"]').setValue('secret-word')
  await nextTick()
  expect(screen.emitted('update:password')?.at(-1)).toEqual(['secret-word'])
  expect(localStorage.getItem('zta.paper')).not.toContain('secret-word')
})

test('an archive file takes the password away', async () => {
  const screen = shown('secret-word')
  await screen.get('input[type="checkbox"]').setValue(true)
  expect(screen.emitted('update:password')?.at(-1)).toEqual([''])
  expect(screen.get<HTMLInputElement>('input[type="password"]').element.disabled).toBe(true)
})

test('a colour too pale to be read is said to be darkened', async () => {
  const screen = shown()
  await screen.get('input[type="color"]').setValue('#ffcc00')
  expect(screen.find('[role="status"]').exists()).toBe(true)
  await screen.get('input[type="color"]').setValue('#333333')
  expect(screen.find('[role="status"]').exists()).toBe(false)
})

test('what something else wrote into the storage is not believed', () => {
  localStorage.setItem('zta.paper', '{"paper":"a0","accent":"red; }","confidentiality":7,"archive":"yes"}')
  const paper = usePaper()
  expect([paper.paper, paper.accent, paper.confidentiality, paper.archive]).toEqual(['a4', '', '', false])
})
