// What remembers how much there was, in two places: whichever is left, and the later one.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readCanary, remembersAny, writeCanary } from '#storage/copies/canary.ts'
import { memoryFolder } from './memory-folder.ts'

const much = { databaseId: 'd1', assessments: 3, answers: 40, changes: 12 }
const less = { databaseId: 'd0', assessments: 1, answers: 90, changes: 11 }
const KEY = 'zta.canary'
let kept: Map<string, string>
beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
})
afterEach(() => void vi.unstubAllGlobals())
const forbid = () => {
  const no = () => {
    throw new DOMException('', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: no, setItem: no })
}

describe('the canary', () => {
  it('is kept in both places, and either is enough', async () => {
    const { folder, files } = memoryFolder()
    await writeCanary(much, folder)
    expect([...files.keys(), ...kept.keys()]).toEqual(['canary.json', KEY])
    expect(await readCanary(undefined)).toEqual(much)
    kept.clear()
    expect(await readCanary(folder)).toEqual(much)
  })

  it('is the later one, whichever it is', async () => {
    const { folder } = memoryFolder()
    await writeCanary(less, folder)
    kept.set(KEY, JSON.stringify(much))
    expect(await readCanary(folder)).toEqual(much)
    await writeCanary(much, folder)
    kept.set(KEY, JSON.stringify(less))
    expect(await readCanary(folder)).toEqual(much)
    // Of an app that did not count changes: the one that knows of more.
    const old = ({ changes: _changes, ...canary }: typeof much) => JSON.stringify(canary)
    kept.set(KEY, old(much))
    await folder.write('canary.json', new TextEncoder().encode(old(less)))
    expect(await readCanary(folder)).toEqual({ ...much, changes: 0 })
    // Deleted since: the later one holds less.
    await writeCanary(much, folder)
    kept.set(KEY, JSON.stringify({ ...much, assessments: 2, changes: 13 }))
    expect(await readCanary(folder)).toMatchObject({ assessments: 2 })
  })

  it('speaks where one of the places is forbidden or does not work', async () => {
    const { folder } = memoryFolder()
    forbid()
    await writeCanary(much, folder)
    expect(await readCanary(folder)).toEqual(much)
    vi.unstubAllGlobals()
    vi.stubGlobal('localStorage', { getItem: () => JSON.stringify(much), setItem: () => undefined })
    const full = { ...folder, write: () => Promise.reject(new DOMException('', 'QuotaExceededError')) }
    await expect(writeCanary(much, full)).resolves.toBeUndefined()
    expect(await readCanary({ ...folder, read: () => Promise.resolve(undefined) })).toEqual(much)
  })

  it('that is broken counts as nothing, and never as more', async () => {
    const { folder, files } = memoryFolder()
    kept.set(KEY, JSON.stringify(much))
    files.set('canary.json', new TextEncoder().encode('{"databaseId":7,"assessments":"9","answers":-1,"changes":"99"}'))
    expect(await readCanary(folder)).toEqual(much)
    kept.clear()
    expect(await readCanary(folder)).toEqual({ databaseId: '', assessments: 0, answers: 0, changes: 0 })
    files.set('canary.json', Uint8Array.of(0x7b))
    expect(await readCanary(folder)).toMatchObject({ assessments: 0 })
    kept.set(KEY, '{')
    expect(await readCanary(folder)).toBeUndefined()
  })
  it('says at once whether anything was kept here, and nothing where it may not look', async () => {
    const { folder } = memoryFolder()
    expect(remembersAny()).toBe(false)
    await writeCanary(much, folder)
    expect(remembersAny()).toBe(true)
    await writeCanary({ ...much, assessments: 0 }, folder)
    expect(remembersAny()).toBe(false)
    kept.set(KEY, '{')
    expect(remembersAny()).toBe(false)
    forbid()
    expect(remembersAny()).toBe(false)
  })
})
