// Which files are copies, what their heads say, and which of them go when a lock is put on or its words change.
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { dropCopies, forgetInCopies, listCopies, sweepCopies, takeCopy } from '#storage/copies/copies.ts'
import { readCopy, writeCopy } from '#storage/copies/copy-file.ts'
import { answerOf, at, figures, freshName, withOne } from '../fixtures.ts'
import { memoryFolder } from './memory-folder.ts'

const head = (seq: number, sealed: boolean) => ({ seq, at, databaseId: 'd1', assessments: 1, answers: 0, sealed })
const rows = { version: 30, stores: { answers: [{ id: 'a1' }] } }
/** Three slots: plain, sealed, damaged; and files that are none of them. */
async function folderOfAll() {
  const { folder, files } = memoryFolder()
  files.set('copy-0.json', await writeCopy(head(1, false), rows))
  files.set('copy-1.json', await writeCopy(head(2, true), rows))
  files.set('copy-2.json', new Uint8Array(9))
  for (const other of ['canary.json', 'my-copy-1.json', 'copy-1.json.bak', 'copy-.json'])
    files.set(other, Uint8Array.of(1))
  return { folder, files }
}
const OTHERS = ['canary.json', 'copy-.json', 'copy-1.json.bak', 'my-copy-1.json']

describe('slots', () => {
  it('are files of one kind of name; whatever else lies there is left alone', async () => {
    const { folder, files } = await folderOfAll()
    files.set('copy-12.json', await writeCopy(head(3, false), rows))
    const { copies, damaged } = await listCopies(folder)
    expect(copies.map(({ name }) => name)).toEqual(['copy-12.json', 'copy-1.json', 'copy-0.json'])
    expect(damaged).toEqual(['copy-2.json'])
  })

  it('that a new lock does not seal are swept away, and those of which nobody can tell', async () => {
    const { folder, files } = await folderOfAll()
    await sweepCopies(folder)
    expect([...files.keys()].sort()).toEqual([...OTHERS, 'copy-1.json'].sort())
    expect((await listCopies(folder)).copies).toMatchObject([{ seq: 2, sealed: true }])
  })

  it('all go with the words they were sealed under', async () => {
    const { folder, files } = await folderOfAll()
    await dropCopies(folder)
    expect([...files.keys()].sort()).toEqual(OTHERS)
  })

  it('that hold nothing but what is forgotten go whole', async () => {
    const { folder, files } = await folderOfAll()
    await forgetInCopies(folder, 'a1')
    expect([...files.keys()].sort()).toEqual(OTHERS)
  })
})

describe('the head of a copy', () => {
  it('counts answers that were given and not taken back, and names the database', async () => {
    const storage = await withOne(freshName())
    await storage.setPreference('a-first-row', 1)
    const id = await storage.databaseId()
    await storage.saveAnswer('a1', 'id.sso', answerOf(2), 0, figures)
    await storage.saveAnswer('a1', 'id.mfa', null, 1, figures)
    const { folder } = memoryFolder()
    expect(await takeCopy(folder, storage.db.name, at)).toEqual({
      name: 'copy-0.json',
      seq: 1,
      at,
      databaseId: id,
      assessments: 1,
      answers: 1,
      sealed: false,
    })
  })

  it('of a database that has no name yet says none', async () => {
    const storage = await withOne(freshName())
    const { folder } = memoryFolder()
    expect(await takeCopy(folder, storage.db.name, at)).toMatchObject({ databaseId: '' })
  })
})

describe('the bytes of a copy', () => {
  it('bring back the bytes of sealed rows, also many of them', async () => {
    const sealed = Uint8Array.from({ length: 100_000 }, (_, i) => i % 256).buffer
    const stores = {
      answers: [
        { id: 'a1', sealed },
        { id: 'b2', sealed: new ArrayBuffer(0) },
      ],
    }
    const read = await readCopy(await writeCopy(head(7, true), { version: 30, stores }))
    expect(read?.head).toEqual(head(7, true))
    expect(read?.rows).toEqual({ version: 30, stores })
  })

  it('are no copy when they are no text, no JSON, or of another shape', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    const good = new TextDecoder().decode(await writeCopy(head(1, false), rows))
    expect(await readCopy(bytes(good))).toBeDefined()
    for (const bad of ['', '\n', 'x\n{}', good.replace('ztm-copy', 'ztm'), good.replace('"seq":1', '"seq":0')])
      expect(await readCopy(bytes(bad))).toBeUndefined()
    expect(await readCopy(Uint8Array.of(0xff, 0x0a))).toBeUndefined()
  })
})
