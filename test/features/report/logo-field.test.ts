import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { Assessment } from '#core/assessment/assessment.ts'
import LogoField from '../../../src/features/report/LogoField.vue'
import { LOGO } from '../../export/pdf/logo-fixture.ts'
import { mountOpen } from '../mount-open.ts'

const withLogo = (a: Assessment): Assessment => ({ ...a, organization: { ...a.organization, logo: LOGO } })

/** As if a person had chosen it. */
async function choose(input: HTMLInputElement, file: File): Promise<void> {
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  input.dispatchEvent(new Event('change'))
  await flushPromises()
  await flushPromises()
}

test('a file that is no picture, or too large, is refused in words, and the logo stays', async () => {
  const { screen, store } = await mountOpen(LogoField, { language: 'en', change: withLogo })
  const { element } = screen.get<HTMLInputElement>('input[type=file]')
  await choose(element, new File(['no picture'], 'logo.png', { type: 'image/png' }))
  expect(screen.get('[role=alert]').text()).toContain('cannot be read')
  await choose(element, new File([new Uint8Array(5_000_001)], 'logo.png'))
  expect(screen.get('[role=alert]').text()).toContain('5 MB')
  expect(store.assessment?.organization.logo).toBe(LOGO)
  screen.unmount()
})

test('it is taken out, and the name stays', async () => {
  const { screen, store } = await mountOpen(LogoField, {
    language: 'en',
    change: withLogo,
  })
  const { name } = store.assessment!.organization
  expect(screen.get('img').attributes('alt')).toContain(name)
  await screen.get('button').trigger('click')
  expect(store.assessment?.organization).toEqual({ id: store.assessment!.organization.id, name })
  screen.unmount()
})
