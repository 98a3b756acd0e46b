// What a product must have first can be had first: a prerequisite names one thing, and required products never need each
// other in a circle. A recommended one may point back, as neighbours do.
import { cycleFaults } from './cycles.ts'
import type { Fault } from './fault.ts'
import { name, rows, type Row } from './rows.ts'

export function checkProducts(pack: Row): Fault[] {
  const products = rows(pack, 'products')
  const unclear = products
    .flatMap((product) => rows(product, 'needs'))
    .filter((need) => name(need, 'product').length + name(need, 'question').length !== 1)
  const required = products.flatMap((product) =>
    name(product, 'id').map(
      ({ value }) =>
        [
          value,
          rows(product, 'needs')
            .filter((need) => need.value['strength'] === 'required')
            .flatMap((need) => name(need, 'product')),
        ] as const,
    ),
  )
  return [
    ...unclear.map(({ path }): Fault => ({ path, code: 'prerequisite', params: {} })),
    ...cycleFaults(new Map(required)),
  ]
}
