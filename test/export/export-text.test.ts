import { expect, test } from 'vitest'
import { exportText } from '#export/export-text.ts'
import { EVIL } from './evil.ts'

test('a text without broken characters goes out as it is', () => {
  const broken = ['control characters', 'lone surrogates', 'no characters of XML']
  for (const [name, text] of Object.entries(EVIL)) if (!broken.includes(name)) expect(exportText(text)).toBe(text)
})

test('what breaks a file is taken out, and half a character is marked as lost', () => {
  expect(exportText(EVIL['control characters'])).toBe('abcde')
  expect(exportText(EVIL['no characters of XML'])).toBe('abc')
  expect(exportText(EVIL['lone surrogates'])).toBe('x\uFFFDy\uFFFDz')
  expect(exportText('tab\tline\nreturn\r')).toBe('tab\tline\nreturn\r')
})

test('a text is cut at what a cell holds, never inside a character', () => {
  expect(exportText('a'.repeat(40_000))).toHaveLength(32_767)
  const cut = exportText(`a${'𠮷'.repeat(20_000)}`)
  expect(cut).toHaveLength(32_767)
  expect(exportText('𠮷'.repeat(20_000))).toHaveLength(32_766)
  expect(cut.endsWith('𠮷')).toBe(true)
})

test('whatever is no text becomes one', () => {
  expect(exportText(12.5)).toBe('12.5')
  expect(exportText(null)).toBe('null')
})
