// Packs that people loaded: stored whole or not at all, kept while something needs them; and a database of the first version is
// opened with everything in it.
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#core/assessment/canonical.ts'
import type { SourcePack } from '#core/pack/pack.ts'
import { openDatabase } from '#storage/database.ts'
import { packKey } from '#storage/packs.ts'
import { sha256 } from '#stores/sha256.ts'
import { starterPack } from '../content/starter.ts'
import { example } from '../core/assessment/arbitrary.ts'
import { at, freshName, later, summaryOf, tab } from './fixtures.ts'

const own = (version = '1.0.0'): SourcePack => ({ ...starterPack(), id: 'own', version })
const hashed = async (pack: SourcePack) => ({ pack, hash: await sha256(canonicalJson(pack)) })
const onOwn = (id: string, version = '1.0.0') => ({ ...example(id), pack: { id: 'own', version } })

describe('a loaded pack', () => {
  it('is there with its hash, once for each version', async () => {
    const storage = await tab(freshName())
    await storage.putPack(await hashed(own()), at)
    await storage.putPack(await hashed(own()), later)
    await storage.putPack(await hashed(own('1.1.0')), later)
    const rows = await storage.listPacks()
    expect(rows.map(({ key, addedAt }) => [key, addedAt])).toEqual([
      ['own@1.0.0', at],
      ['own@1.1.0', later],
    ])
    expect(rows[0]?.pack).toEqual(own())
    expect(rows[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(rows[0]?.hash).not.toBe(rows[1]?.hash)
  })

  it('is not replaced by other content of the same version unless that was asked for', async () => {
    const storage = await tab(freshName())
    await storage.putPack(await hashed(own()), at)
    const other = await hashed({ ...own(), teams: own().teams.toReversed() })
    await expect(storage.putPack(other, later)).rejects.toMatchObject({ code: 'exists' })
    expect((await storage.listPacks())[0]?.pack).toEqual(own())
    await storage.putPack(other, later, true)
    expect((await storage.listPacks())[0]?.hash).toBe(other.hash)
  })

  it('stays while an assessment or a snapshot needs it, and says whose', async () => {
    const storage = await tab(freshName())
    await storage.putPack(await hashed(own()), at)
    await storage.putPack(await hashed(own('1.1.0')), later)
    await storage.create(onOwn('a1'), summaryOf(onOwn('a1')))
    expect(await storage.packUsers('own@1.0.0')).toEqual([onOwn('a1').organization.name])
    await expect(storage.removePack('own@1.0.0')).rejects.toMatchObject({ code: 'in-use' })
    await storage.removePack('own@1.1.0')
    await storage.remove('a1')
    await storage.removePack('own@1.0.0')
    expect(await storage.listPacks()).toEqual([])
  })

  it('is needed by an assessment of another version when there is no better one', async () => {
    const storage = await tab(freshName())
    await storage.putPack(await hashed(own('2.0.0')), at)
    await storage.create(onOwn('a1', '1.0.0'), summaryOf(onOwn('a1')))
    await expect(storage.removePack('own@2.0.0')).rejects.toMatchObject({ code: 'in-use' })
  })
})

describe('loaded packs', () => {
  it('are listed by their ids, those of one id as they were added', async () => {
    const storage = await tab(freshName())
    const add = async (id: string, version: string, when: string) =>
      storage.putPack(await hashed({ ...own(version), id }), when)
    await add('own', '1.0.0', later)
    await add('own', '2.0.0', at)
    await add('alien', '1.0.0', later)
    await add('zeta', '1.0.0', at)
    expect((await storage.listPacks()).map(({ key }) => key)).toEqual([
      'alien@1.0.0',
      'own@2.0.0',
      'own@1.0.0',
      'zeta@1.0.0',
    ])
  })

  it('are shown to whoever watches, as often as they change', async () => {
    const storage = await tab(freshName())
    const seen: string[][] = []
    const stop = storage.watchPacks((rows) => seen.push(rows.map(packKey)))
    await expect.poll(() => seen.at(-1)).toEqual([])
    await storage.putPack(await hashed(own()), at)
    await expect.poll(() => seen.at(-1)).toEqual(['own@1.0.0'])
    stop()
  })

  it('name each organization that needs them once, in order, also by a snapshot and without a name', async () => {
    const storage = await tab(freshName())
    await storage.putPack(await hashed(own()), at)
    const named = (id: string, name: string) => ({ ...onOwn(id), organization: { id, name } })
    for (const each of [named('a1', 'Z'), named('a2', 'A'), named('a3', 'Z'), example('a4')])
      await storage.create(each, summaryOf(each))
    expect(await storage.packUsers('own@1.0.0')).toEqual(['A', 'Z'])
    await storage.takeSnapshot('a2', { id: 's1', title: '', at })
    await storage.savePart('a2', 'organization', { id: 'a2', name: 'B' }, 1, { updatedAt: later })
    await storage.db.answers.update('a1', { 'inputs.organization': 7 } as never)
    expect(await storage.packUsers('own@1.0.0')).toEqual(['', 'A', 'B', 'Z'])
    expect(await storage.packUsers('own@9.9.9')).toEqual([])
    for (const id of ['a1', 'a3']) await storage.remove(id)
    await storage.db.answers.delete('a2')
    await expect(storage.removePack('own@1.0.0')).rejects.toMatchObject({ code: 'in-use' })
    await storage.removeSnapshot('s1')
    await storage.removePack('own@1.0.0')
  })

  it('are not called stored when they are not', async () => {
    const faults = { failAt: 1, seen: 0, error: () => undefined }
    const storage = await tab(freshName(), faults)
    await expect(storage.putPack(await hashed(own()), at)).rejects.toMatchObject({ code: 'recount' })
    expect(await storage.listPacks()).toEqual([])
  })
})

it('a database of the first version opens with all it holds, and takes packs', async () => {
  const name = freshName()
  const first = new Dexie(name)
  first.version(1).stores({ assessments: 'id', answers: 'id', snapshots: 'id, assessmentId', meta: 'key' })
  await first.open()
  const { answers, ...inputs } = example('old')
  const cells = Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { answer, rev: 1 }]))
  await first.table('answers').put({ id: 'old', rev: 1, inputs, partRevs: {}, answers: cells })
  await first.table('meta').put({ key: 'kept', value: 1 })
  first.close()
  const storage = await openDatabase(name)
  expect(storage.readOnly).toBe(false)
  expect((await storage.read('old'))?.assessment).toEqual(example('old'))
  await storage.putPack(await hashed(own()), at)
  expect(await storage.listPacks()).toHaveLength(1)
  storage.close()
})
