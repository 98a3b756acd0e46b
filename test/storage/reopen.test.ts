// A browser without room closes the database under us, and may refuse to open it for a while: as soon as it can, the next write
// goes through, without a reload.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answerOf, figures, freshName, tab, withOne } from './fixtures.ts'

afterEach(() => void vi.restoreAllMocks())

describe('a database that the browser closed', () => {
  it('is opened again by the next write, also after opening had failed', async () => {
    const storage = await withOne()
    vi.spyOn(console, 'warn').mockReturnValue()
    const failing = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no room', 'UnknownError')
    })
    // As Dexie does when the browser says so.
    storage.db.close({ disableAutoOpen: false })
    for (let i = 0; i < 3; i++)
      await expect(storage.saveAnswer('a1', 'id.sso', answerOf(2), 0, figures)).rejects.toMatchObject({
        name: 'StorageError',
      })
    expect(failing).toHaveBeenCalled()
    failing.mockRestore()
    await storage.saveAnswer('a1', 'id.sso', answerOf(2), 0, figures)
    expect((await storage.read('a1'))?.assessment.answers['id.sso']).toMatchObject({ value: 2 })
  })

  it('stays closed where another tab asked for it', async () => {
    const storage = await withOne()
    storage.close()
    await expect(storage.saveAnswer('a1', 'id.sso', answerOf(2), 0, figures)).rejects.toMatchObject({ code: 'closed' })
  })

  it('is only read when a newer app upgraded it meanwhile', async () => {
    const name = freshName()
    const storage = await withOne(name)
    storage.db.close({ disableAutoOpen: false })
    await new Promise<void>((done) => {
      const request = indexedDB.open(name, 990)
      request.onsuccess = () => {
        request.result.close()
        done()
      }
    })
    await expect(storage.saveAnswer('a1', 'id.sso', answerOf(2), 0, figures)).rejects.toMatchObject({
      code: 'read-only',
    })
    expect((await (await tab(name)).read('a1'))?.assessment.answers['id.sso']).toBeUndefined()
  })
})
