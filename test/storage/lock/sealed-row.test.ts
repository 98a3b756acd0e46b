// A sealed row that was touched is found out, and second copies are sealed as the rows are.
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listCopies, restoreCopy, takeCopy, forgetInCopies } from '#storage/copies/copies.ts'
import { writeRawRows } from '#storage/copies/raw-rows.ts'
import { rounds } from '../../fuzz.ts'
import { memoryFolder } from '../copies/memory-folder.ts'
import { answerOf, figures, later, tab } from '../fixtures.ts'
import { WORDS, CANARY, filled, seen, raw, bytesOf } from './lock-fixture.ts'

describe('a sealed row', { timeout: 300_000 }, () => {
  it('that was changed, cut or moved is found out, every time of 1,000, and never written over', async () => {
    const all = rounds(1000)
    const storage = await filled()
    await storage.lockOn(WORDS)
    const good = await raw(storage)
    const answers = good.stores['answers'] as { id: string; rev: number; sealed: ArrayBuffer }[]
    const [mine, theirs] = [answers[0]!, answers[1]!]
    const summary = (good.stores['assessments'] as { sealed: ArrayBuffer }[])[0]!
    const bad = fc.oneof(
      fc.nat(mine.sealed.byteLength * 8 - 1).map((bit) => {
        const sealed = mine.sealed.slice(0)
        new Uint8Array(sealed)[bit >> 3]! ^= 1 << (bit & 7)
        return { ...mine, sealed }
      }),
      fc.nat(mine.sealed.byteLength - 1).map((end) => ({ ...mine, sealed: mine.sealed.slice(0, end) })),
      fc.constantFrom(
        { ...mine, sealed: theirs.sealed },
        { ...mine, sealed: summary.sealed },
        { ...mine, rev: mine.rev + 1 },
        // A plain row put in its place.
        { id: mine.id, rev: mine.rev, inputs: {}, partRevs: {}, answers: {} },
      ),
    )
    let found = 0
    await fc.assert(
      fc.asyncProperty(bad, async (row) => {
        await writeRawRows(storage.db.name, { ...good, stores: { ...good.stores, answers: [row, theirs] } })
        expect((await storage.read('a1'))?.quarantine).toContainEqual({ path: 'inputs', code: 'unreadable' })
        found++
      }),
      { numRuns: all },
    )
    expect(found).toBe(all)
    const before = bytesOf(await raw(storage))
    await expect(storage.saveAnswer('a1', 'q', answerOf(1), 0, figures)).rejects.toMatchObject({ code: 'unreadable' })
    await expect(storage.lockOff()).rejects.toMatchObject({ code: 'unreadable' })
    expect(bytesOf(await raw(storage))).toBe(before)
    // The rest is exported, and what is missing is named.
    const { file, quarantine } = await storage.exportFile()
    expect(file.assessments.map((each) => each.id)).toEqual(['b2'])
    expect(quarantine).toContainEqual({ path: 'assessments[0].inputs', code: 'unreadable' })
    await writeRawRows(storage.db.name, good)
    expect((await storage.read('a1'))?.quarantine).toEqual([])
  })
})

describe('second copies of a locked database', { timeout: 120_000 }, () => {
  it('are sealed too, come back under the same passphrase, and forget with the key', async () => {
    const storage = await filled()
    await storage.lockOn(WORDS)
    const before = await seen(storage)
    const { folder, files } = memoryFolder()
    const copy = await takeCopy(folder, storage.db.name, later)
    expect(copy).toMatchObject({ sealed: true, assessments: 2, answers: 0 })
    for (const bytes of files.values()) expect(new TextDecoder().decode(bytes)).not.toContain(CANARY)
    // The browser loses the database; another page finds it empty.
    await storage.eraseAll()
    const other = await tab(storage.db.name)
    await restoreCopy(folder, storage.db.name, copy!.name)
    await expect(other.list()).rejects.toMatchObject({ code: 'locked' })
    expect(await other.unlock('wrong words altogether')).toBe('wrong')
    expect(await other.unlock(WORDS)).toBe('open')
    expect(await seen(other)).toEqual(before)
    await forgetInCopies(folder, 'a1')
    const text = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join()
    expect(text).not.toContain('"a1"')
    expect((await listCopies(folder)).copies[0]).toMatchObject({ assessments: 1, sealed: true })
  })

  it('in plain are not put in place of sealed rows', async () => {
    const storage = await filled()
    const { folder } = memoryFolder()
    const copy = await takeCopy(folder, storage.db.name, later)
    await storage.lockOn(WORDS)
    const before = bytesOf(await raw(storage))
    await expect(restoreCopy(folder, storage.db.name, copy!.name)).rejects.toThrow('plain')
    expect(bytesOf(await raw(storage))).toBe(before)
  })
})
