// The origin's private file system: whatever a browser lacks or leaves unanswered, nothing waits for it and nothing breaks.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { privateFolder } from '#storage/copies/folder.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** A directory as browsers give it, in memory. */
function directory() {
  const files = new Map<string, Uint8Array>()
  const missing = () => Promise.reject(new DOMException('', 'NotFoundError'))
  const handle = {
    keys: () => files.keys(),
    getFileHandle: (name: string, { create = false } = {}) => {
      if (!files.has(name) && !create) return missing()
      if (!files.has(name)) files.set(name, new Uint8Array())
      return Promise.resolve({
        getFile: () => Promise.resolve(new Blob([files.get(name)! as Uint8Array<ArrayBuffer>])),
        createWritable: () => {
          let written = new Uint8Array()
          return Promise.resolve({
            write: (bytes: Uint8Array<ArrayBuffer>) => Promise.resolve(void (written = bytes)),
            close: () => Promise.resolve(void files.set(name, written)),
          })
        },
      })
    },
    removeEntry: (name: string) => (files.delete(name) ? Promise.resolve() : missing()),
  }
  return { files, handle }
}
function browser(getDirectory: unknown, writable = true): void {
  vi.stubGlobal('navigator', { storage: { getDirectory } })
  vi.stubGlobal('FileSystemFileHandle', { prototype: writable ? { createWritable: () => undefined } : {} })
}
const root =
  (handle: unknown, asked: unknown[] = []) =>
  () =>
    Promise.resolve({
      getDirectoryHandle: (...args: unknown[]) => (asked.push(args), Promise.resolve(handle)),
    })

describe('the private folder', () => {
  it('holds what was written to it, and gives names in order', async () => {
    const { files, handle } = directory()
    const asked: unknown[] = []
    browser(root(handle, asked))
    const folder = (await privateFolder())!
    expect(asked).toEqual([['zta-copies', { create: true }]])
    await folder.write('copy-1.json', Uint8Array.of(1, 2))
    await folder.write('copy-0.json', Uint8Array.of(3))
    expect(await folder.names()).toEqual(['copy-0.json', 'copy-1.json'])
    expect(await folder.read('copy-1.json')).toEqual(Uint8Array.of(1, 2))
    await folder.remove('copy-1.json')
    expect([...files.keys()]).toEqual(['copy-0.json'])
  })

  it('has nothing to give or to remove where there is nothing', async () => {
    browser(root(directory().handle))
    const folder = (await privateFolder())!
    expect(await folder.read('copy-0.json')).toBeUndefined()
    await expect(folder.remove('copy-0.json')).resolves.toBeUndefined()
  })

  it('is none where the browser lacks it, or cannot write it safely', async () => {
    const { handle } = directory()
    vi.stubGlobal('navigator', {})
    expect(await privateFolder()).toBeUndefined()
    browser(undefined)
    expect(await privateFolder()).toBeUndefined()
    browser(root(handle), false)
    expect(await privateFolder()).toBeUndefined()
    vi.stubGlobal('FileSystemFileHandle', undefined)
    expect(await privateFolder()).toBeUndefined()
  })

  it('is none where the browser refuses it', async () => {
    browser(() => Promise.reject(new DOMException('', 'SecurityError')))
    expect(await privateFolder()).toBeUndefined()
  })

  it('is none after three seconds without an answer', async () => {
    vi.useFakeTimers()
    browser(() => new Promise(() => undefined))
    let found: unknown = 'waiting'
    void privateFolder().then((folder) => (found = folder))
    await vi.advanceTimersByTimeAsync(2_999)
    expect(found).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1)
    expect(found).toBeUndefined()
  })
})
