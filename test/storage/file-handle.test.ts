// The file that somebody chose is remembered apart from the assessments: losing the one does not lose the other.
import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { forgetFile, recallFile, rememberFile, type Remembered } from '#storage/file-handle.ts'

const chosen = (name: string) => ({ file: { name }, databaseId: 'd1' }) as Remembered
const databases = async () => (await indexedDB.databases()).map(({ name }) => name)

it('a chosen file is known at the next visit, the last one wins, and forgetting leaves nothing', async () => {
  expect(await recallFile()).toBeUndefined()
  expect(await databases()).toEqual([])
  await rememberFile(chosen('one.ztm.json'))
  await rememberFile(chosen('two.ztm.json'))
  expect(await recallFile()).toEqual(chosen('two.ztm.json'))
  expect(await databases()).toEqual(['zta-file'])
  await forgetFile()
  expect(await databases()).toEqual([])
  expect(await recallFile()).toBeUndefined()
})

it('a file that no database can hold is said not to be remembered, and the door is closed behind it', async () => {
  const real = { ...chosen('three.ztm.json'), databaseId: (() => '') as unknown as string }
  await expect(rememberFile(real)).rejects.toThrow()
  await new Promise<void>((done, fail) => {
    const request = indexedDB.deleteDatabase('zta-file')
    request.onsuccess = () => done()
    request.onblocked = () => fail(new Error('still open'))
  })
})
