import { describe, expect, expectTypeOf, test } from 'vitest'
import type * as v from 'valibot'
import { PackError, pathText, type Fault } from '#core/pack/fault.ts'
import type { pack as packSchema } from '#core/pack/pack-schema.ts'
import type { SourcePack } from '#core/pack/pack.ts'
import { packFaults, validatePack } from '#core/pack/validate-pack.ts'
import { starterPack } from '../../content/starter.ts'

/** What a change of the starter pack leads to: code and path of every fault. */
function faultsAfter(change: (pack: SourcePack) => void): string[] {
  const pack = starterPack()
  change(pack)
  return packFaults(pack).map(({ code, path }) => `${code} ${pathText(path)}`)
}

test('a sound pack comes through unchanged', () => {
  expect(validatePack(starterPack())).toEqual(starterPack())
})

test('the schema and the type describe the same pack', () => {
  expectTypeOf<v.InferOutput<typeof packSchema>>().toExtend<SourcePack>()
  expectTypeOf<SourcePack>().toExtend<v.InferInput<typeof packSchema>>()
})

test('optional parts may be left out', () => {
  const pack = starterPack()
  for (const key of ['documents', 'roles', 'losses', 'glossary', 'contradictions'] as const)
    Reflect.deleteProperty(pack, key)
  for (const incident of pack.incidents) delete incident.claims
  for (const route of pack.routes) delete route.reasons
  for (const team of pack.teams) delete team.capacity
  expect(packFaults(pack)).toEqual([])
})

describe('what is no pack at all', () => {
  test.each([null, undefined, 3, 'pack', [], [[]]])('%j', (value) => {
    expect(() => validatePack(value)).toThrow(PackError)
  })
  test('an empty object lacks every part', () => {
    const missing = packFaults({}).map(({ path }) => pathText(path))
    expect(missing).toEqual(
      expect.arrayContaining(['id', 'version', 'title', 'stages', 'domains', 'measures', 'routes']),
    )
  })
})

describe('shape', () => {
  test('every unknown name is a fault', () => {
    const faults = faultsAfter((pack) => Object.assign(pack.teams[0] ?? {}, { colour: 'red', size: 3 }))
    expect(faults).toEqual(['unknown-key teams[0].colour', 'unknown-key teams[0].size'])
  })
  test('a list is not a group of names', () => {
    expect(faultsAfter((pack) => Object.assign(pack.domains[0] ?? {}, { title: [] }))).toEqual([
      'type domains[0].title',
    ])
    expect(faultsAfter((pack) => Object.assign(pack.incidents[0] ?? {}, { when: [] }))).toEqual([
      'type incidents[0].when',
    ])
  })
  test('a name of every object is no id', () => {
    expect(faultsAfter((pack) => void pack.products.push({ ...pack.products[0]!, id: 'constructor' }))).toEqual([
      'id products[2].id',
    ])
  })
  test('characters are counted as people count them', () => {
    const question = (ja: string) => (pack: SourcePack) => void (pack.domains[0]!.questions[0]!.text.ja = ja)
    expect(faultsAfter(question('𠮷'.repeat(120)))).toEqual([])
    expect(faultsAfter(question('𠮷'.repeat(121)))).toEqual(['too-long domains[0].questions[0].text.ja'])
  })
})

describe('one text for both languages', () => {
  const title = (text: string) => (pack: SourcePack) => void (pack.products[0]!.title = { ja: text, en: text })
  test.each(['IAM', 'SaaS', '2.0', 'ISO/IEC 27001'.slice(0, 12)])('%s may stand in both', (text) => {
    expect(faultsAfter(title(text))).toEqual([])
  })
  test.each(['認証', 'アプリ', 'ひな形', 'A long English name'])('%s was not translated', (text) => {
    expect(faultsAfter(title(text))).toEqual(['same-text products[0].title'])
  })
})

describe('links', () => {
  const source = (text: string) => (pack: SourcePack) => void (pack.frameworks[0]!.source = text)
  test.each(['https://example.org/a', 'A printed book, 2nd edition', 'Data: collected by us'])('%s', (text) => {
    expect(faultsAfter(source(text))).toEqual([])
  })
  test.each(['http://example.org', 'see ftp://example.org', 'vbscript:x', ' data:text/html,x', 'file:///etc'])(
    '%s is refused',
    (text) => {
      expect(faultsAfter(source(text))).toEqual(['link frameworks[0].source'])
    },
  )
})

describe('references', () => {
  test('without a list of roles or documents any may be named', () => {
    const change = (pack: SourcePack): void => {
      Reflect.deleteProperty(pack, 'roles')
      Reflect.deleteProperty(pack, 'documents')
      pack.domains[0]!.questions[0]!.asks = ['anyone']
      pack.measures[0]!.source = [{ document: 'any', heading: 'any' }]
    }
    expect(faultsAfter(change)).toEqual([])
  })
  test('they are checked even where the shape is faulty', () => {
    const change = (pack: SourcePack): void => {
      Reflect.deleteProperty(pack.domains[0]!, 'weight')
      pack.measures[0]!.team = 'nobody'
    }
    expect(faultsAfter(change)).toEqual(['missing domains[0].weight', 'unknown-reference measures[0].team'])
  })
  test('what every object inherits is not a reference', () => {
    expect(
      faultsAfter((pack) => void (pack.domains[0]!.questions[0]!.maps = { constructor: ['a'], toString: ['b'] })),
    ).toEqual([
      'unknown-reference domains[0].questions[0].maps.constructor',
      'unknown-reference domains[0].questions[0].maps.toString',
    ])
  })
  test('moves of different incidents may share a name, reasons of different routes may not', () => {
    const second = (pack: SourcePack): void => {
      pack.incidents.push({ ...pack.incidents[0]!, id: 'other-2025' })
      pack.routes[1]!.reasons = pack.routes[0]!.reasons!
    }
    expect(faultsAfter(second)).toEqual(['duplicate routes[1].reasons[0].id'])
  })
})

test('one error lists every fault with its path', () => {
  const pack = starterPack()
  pack.version = 'one'
  pack.routes[0]!.steps[0]!.domains = []
  pack.measures[0]!.needs = [pack.measures[0]!.id]
  let faults: readonly Fault[] = []
  let message = ''
  try {
    validatePack(pack)
  } catch (error) {
    faults = (error as PackError).faults
    message = (error as PackError).message
  }
  expect(faults.map(({ code, path }) => `${code} ${pathText(path)}`)).toEqual([
    'version version',
    'cycle measures[0].needs[0]',
    'step-missing routes[0].steps',
  ])
  for (const fault of faults) expect(message).toContain(pathText(fault.path))
})
