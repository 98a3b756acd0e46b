// Where a fault stands, in an author's words.
import { expect, it } from 'vitest'
import { joinPath, within } from '#core/assessment/fault.ts'

it('a path names fields by dots and places of lists by numbers', () => {
  expect([joinPath('', 'a'), joinPath('a', 'b'), joinPath('a', 0), joinPath('', 3)]).toEqual([
    'a',
    'a.b',
    'a[0]',
    '[3]',
  ])
})

it('a fault inside something stands behind its path', () => {
  const at = (prefix: string, path: string) => within(prefix, { path, code: 'blank' })
  expect(at('', 'a')).toEqual({ path: 'a', code: 'blank' })
  expect(at('answers', '')).toEqual({ path: 'answers', code: 'blank' })
  expect(at('answers', 'q.note')).toEqual({ path: 'answers.q.note', code: 'blank' })
  expect(at('plan', '[2].from')).toEqual({ path: 'plan[2].from', code: 'blank' })
  expect(within('a', { path: 'b', code: 'too-long', detail: { limit: 1 } })).toEqual({
    path: 'a.b',
    code: 'too-long',
    detail: { limit: 1 },
  })
})
