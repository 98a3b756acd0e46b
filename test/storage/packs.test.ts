// Packs that people loaded: stored whole or not at all, carried by files, kept while something needs them; and a database of the
// first version is opened with everything in it.
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#core/assessment/canonical.ts'
import { writeZtmFile } from '#core/assessment/write-ztm.ts'
import { readZtmFile } from '#core/assessment/ztm-file.ts'
import { splitZtmFile } from '#core/assessment/ztm-split.ts'
import type { SourcePack } from '#core/pack/pack.ts'
import { openDatabase } from '#storage/database.ts'
import { packKey } from '#storage/packs.ts'
import { sha256 } from '#stores/sha256.ts'
import { starterPack } from '../content/starter.ts'
import { example } from '../core/assessment/arbitrary.ts'
import { at, freshName, ids, later, summaryOf, tab, withOne } from './fixtures.ts'

const own = (version = '1.0.0'): SourcePack => ({ ...starterPack(), id: 'own', version })
const hashed = async (pack: SourcePack) => ({ pack, hash: await sha256(canonicalJson(pack)) })
const onOwn = (id: string, version = '1.0.0') => ({ ...example(id), pack: { id: 'own', version } })
const choices = { newId: ids('a'), at, summarize: summaryOf }

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

describe('a file', () => {
  const exported = async () => {
    const storage = await withOne()
    await storage.putPack(await hashed(own()), at)
    await storage.putPack(await hashed({ ...own(), id: 'unused' }), at)
    await storage.create(onOwn('b1'), summaryOf(onOwn('b1')))
    return (await storage.exportFile()).file
  }

  it('carries the packs that its assessments need, and opens elsewhere with them', async () => {
    const file = await exported()
    expect(file.customPacks?.map(({ id }) => id)).toEqual(['own'])
    const read = readZtmFile(writeZtmFile(file), [])
    expect(read).toMatchObject({ ok: true, file: { customPacks: [own()] } })
    const elsewhere = await tab(freshName())
    const packs = await Promise.all((file.customPacks ?? []).map(hashed))
    await elsewhere.importFile(file, { ...choices, packs })
    expect((await elsewhere.listPacks()).map(packKey)).toEqual(['own@1.0.0'])
    expect((await elsewhere.exportFile()).file.customPacks).toEqual([own()])
  })

  it('is not imported at all when its pack differs from the one here', async () => {
    const file = await exported()
    const elsewhere = await tab(freshName())
    await elsewhere.putPack(await hashed({ ...own(), teams: own().teams.toReversed() }), at)
    const packs = await Promise.all((file.customPacks ?? []).map(hashed))
    await expect(elsewhere.importFile(file, { ...choices, packs })).rejects.toMatchObject({ code: 'exists' })
    expect(await elsewhere.list()).toEqual([])
  })

  it('is refused with the path of every fault when its pack is unsound', async () => {
    const file = await exported()
    const broken = own()
    broken.measures = broken.measures.slice(1)
    const read = readZtmFile(JSON.stringify({ ...file, customPacks: [broken] }), [])
    expect(read).toMatchObject({
      ok: false,
      faults: expect.arrayContaining([
        expect.objectContaining({ code: 'pack', detail: expect.objectContaining({ rule: 'rung' }) as unknown }),
      ]) as unknown,
    })
  })

  it('that must be split gives each part the packs it needs', () => {
    const notes = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [
        `q${String(i)}`,
        { value: 1 as const, basis: 'stated' as const, at, note: 'あ'.repeat(6000) },
      ]),
    )
    const big = (id: string) => ({ ...onOwn(id), answers: notes })
    const files = splitZtmFile({
      format: 'ztm',
      formatVersion: 1,
      assessments: [big('a1'), big('a2'), example('a3')],
      snapshots: [],
      customPacks: [own()],
    })
    expect(files.length).toBeGreaterThan(1)
    for (const file of files) {
      expect(readZtmFile(writeZtmFile(file), [{ id: 'zero-trust', version: '1.0.0', domains: [] }]).ok).toBe(true)
      const needs = file.assessments.some(({ pack }) => pack.id === 'own')
      expect(file.customPacks?.length ?? 0).toBe(needs ? 1 : 0)
    }
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
