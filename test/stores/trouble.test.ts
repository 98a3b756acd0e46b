// What is kept and logged of an error: its name, its code, its places. Never what it quotes.
import { createPinia, setActivePinia } from 'pinia'
import { expect, test, vi } from 'vitest'
import { StorageError } from '#storage/storage-error.ts'
import { codeOf, placesOf, useTrouble } from '#stores/trouble.ts'

const SECRET = '役員だけが知る弱点 https://example.com/secret\n    at home (secret notes)'

function thrown(): Error {
  try {
    JSON.parse(SECRET)
  } catch (error) {
    return error as Error
  }
  throw new Error('it parsed')
}

test('a parser’s message quotes what it read, and none of it is kept', () => {
  const error = thrown()
  expect(`${error.message} ${String(error.stack)}`).toContain('弱点')
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.stubEnv('DEV', false)
  setActivePinia(createPinia())
  const trouble = useTrouble()
  trouble.report(error)
  expect(trouble.code).toBe('SyntaxError')
  const said = JSON.stringify(log.mock.calls)
  expect(said).toMatch(/trouble\.test\.ts:\d+:\d+/)
  expect(said).not.toMatch(/弱点|secret|home/)
  vi.unstubAllEnvs()
  log.mockRestore()
})

test('an error of ours says its code, and a code that is no code is left out', () => {
  expect(codeOf(new StorageError('quota'))).toBe('StorageError quota')
  expect(codeOf(Object.assign(new Error('x'), { code: SECRET }))).toBe('Error')
  expect(codeOf(SECRET)).toBe('Error')
  expect(placesOf(SECRET)).toEqual([])
})
