// A file carries the packs that its assessments need, and is taken in with them or not at all.
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#core/assessment/canonical.ts'
import { writeZtmFile } from '#core/assessment/write-ztm.ts'
import { readZtmFile } from '#core/assessment/ztm-file.ts'
import { splitZtmFile } from '#core/assessment/ztm-split.ts'
import type { SourcePack } from '#core/pack/pack.ts'
import { packKey } from '#storage/packs.ts'
import { sha256 } from '#stores/sha256.ts'
import { starterPack } from '../content/starter.ts'
import { example } from '../core/assessment/arbitrary.ts'
import { at, freshName, ids, summaryOf, tab, withOne } from './fixtures.ts'

const own = (version = '1.0.0'): SourcePack => ({ ...starterPack(), id: 'own', version })
const hashed = async (pack: SourcePack) => ({ pack, hash: await sha256(canonicalJson(pack)) })
const onOwn = (id: string, version = '1.0.0') => ({ ...example(id), pack: { id: 'own', version } })
const choices = { newId: ids('a'), at, summarize: summaryOf }

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
