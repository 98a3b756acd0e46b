import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { computed } from 'vue'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { termFinder } from '#core/pack/find-terms.ts'
import TermText from '#ui/TermText.vue'
import { termsKey } from '#ui/terms.ts'

enableAutoUnmount(afterEach)
const glossary = [{ id: 'mfa', term: '多要素認証', also: ['MFA'], definition: '別の種類のもので本人を確かめること' }]
const TEXT = '全員がMFAを使い、多要素認証の例外には期限がある'

function show(text = TEXT) {
  return mount(TermText, {
    props: { text },
    attachTo: document.body,
    global: { provide: { [termsKey]: computed(() => termFinder(glossary)) } },
  })
}

describe('with popovers', () => {
  const show_ = vi.fn()
  const hide = vi.fn(function (this: HTMLElement) {
    this.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'closed' }))
  })
  beforeEach(() => {
    vi.clearAllMocks()
    Object.assign(HTMLElement.prototype, { showPopover: show_, hidePopover: hide })
  })
  afterEach(() => {
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover')
    Reflect.deleteProperty(HTMLElement.prototype, 'hidePopover')
  })

  test('the text reads as before, and its first word of the field can be opened', () => {
    const screen = show()
    expect(screen.text()).toBe(TEXT)
    expect(screen.findAll('[role="button"]').map((e) => e.text())).toEqual(['MFA'])
  })

  test('a click opens the definition under the name of the term and moves the focus to it', async () => {
    const screen = show()
    const word = screen.get('[role="button"]')
    expect(word.attributes('aria-expanded')).toBe('false')
    await word.trigger('click')
    await flushPromises()
    const popover = screen.get('[popover]')
    expect(show_).toHaveBeenCalledOnce()
    expect(word.attributes('aria-expanded')).toBe('true')
    expect(document.getElementById(popover.attributes('aria-labelledby') ?? '')?.textContent).toBe('多要素認証')
    expect(document.getElementById(popover.attributes('aria-describedby') ?? '')?.textContent).toBe(
      glossary[0]?.definition,
    )
    expect(document.activeElement).toBe(popover.element)
  })

  test('the keyboard opens and closes it', async () => {
    const screen = show()
    const word = screen.get('[role="button"]')
    await word.trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(screen.find('[popover]').exists()).toBe(true)
    await word.trigger('keydown', { key: ' ' })
    await flushPromises()
    expect(hide).toHaveBeenCalledOnce()
    expect(screen.find('[popover]').exists()).toBe(false)
  })

  test('a click on the open word closes it and does not open it again', async () => {
    const screen = show()
    const word = screen.get('[role="button"]')
    await word.trigger('click')
    await flushPromises()
    await word.trigger('pointerdown')
    // The browser closes it here by itself.
    hide.call(screen.get('[popover]').element as HTMLElement)
    await word.trigger('click')
    await flushPromises()
    expect(show_).toHaveBeenCalledOnce()
    expect(word.attributes('aria-expanded')).toBe('false')
  })
})

test('without popovers the text is plain', () => {
  const screen = show()
  expect(screen.text()).toBe(TEXT)
  expect(screen.find('[role="button"]').exists()).toBe(false)
})
