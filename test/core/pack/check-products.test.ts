import { expect, test } from 'vitest'
import { pathText } from '#core/pack/fault.ts'
import type { Prerequisite, SourcePack, SourceText } from '#core/pack/pack.ts'
import { packFaults } from '#core/pack/validate-pack.ts'
import { starterPack } from '../../content/starter.ts'

const reason = { ja: '理由', en: 'A reason' }
type Need = Omit<Prerequisite<SourceText>, 'reason'>

/** The starter's two products, with what each needs. */
function faultsOf(first: Need[], second: Need[] = []): string[] {
  const pack: SourcePack = starterPack()
  ;[first, second].forEach((needs, i) =>
    Object.assign(pack.products[i] ?? {}, { needs: needs.map((n) => ({ ...n, reason })) }),
  )
  return packFaults(pack).map(({ code, path }) => `${code} ${pathText(path)}`)
}
const [iam = '', backup = ''] = starterPack().products.map((p) => p.id)
const question = starterPack().domains[0]?.questions[0]?.id ?? ''

test('a product may need a product and a question', () => {
  expect(
    faultsOf(
      [],
      [
        { product: iam, strength: 'required' },
        { question, strength: 'recommended' },
      ],
    ),
  ).toEqual([])
})
test('what it needs must exist', () => {
  expect(
    faultsOf([
      { product: 'firewall', strength: 'required' },
      { question: 'no.such', strength: 'required' },
    ]),
  ).toEqual(['unknown-reference products[0].needs[0].product', 'unknown-reference products[0].needs[1].question'])
})
test('a prerequisite names exactly one thing', () => {
  expect(faultsOf([{ strength: 'required' }, { product: backup, question, strength: 'required' }])).toEqual([
    'prerequisite products[0].needs[0]',
    'prerequisite products[0].needs[1]',
  ])
})
test('required products never need each other in a circle', () => {
  expect(faultsOf([{ product: backup, strength: 'required' }], [{ product: iam, strength: 'required' }])).toEqual([
    'cycle products[1].needs[0].product',
  ])
})
test('a recommended one may point back', () => {
  expect(faultsOf([{ product: backup, strength: 'required' }], [{ product: iam, strength: 'recommended' }])).toEqual([])
})
