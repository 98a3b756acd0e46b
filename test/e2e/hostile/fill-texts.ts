// A value of a valibot schema whose every free text is hostile. It walks the schema, so a field that is added tomorrow is filled
// too; what is no free text (ids, numbers, days, choices) stays as in the value that it starts from.
import * as v from 'valibot'

type Schema = v.GenericSchema
interface Parts {
  type: string
  wrapped?: Schema
  entries?: Record<string, Schema>
  item?: Schema
  items?: Schema[]
  key?: Schema
  value?: Schema
  options?: readonly unknown[]
  pipe?: readonly { kind: string }[]
}

export interface Filling {
  /** Of a field, as `answers.*.note`: texts to try in turn; undefined leaves it as it was. */
  texts: (field: string) => readonly string[] | undefined
  /** The schema of names of something else: such a text stays, or is what `named` says of its field. */
  reference?: Schema
  named?: (field: string) => string | undefined
  /** Names of a record that the first value does not have. */
  names: (field: string) => readonly string[]
  /** What may fit where the first value has nothing and a text does not: a day, an instant, an id … */
  others: readonly unknown[]
  /** Free texts that were set, by field. */
  filled: Map<string, number>
}

/** The schema that says the shape, among those of a pipe. */
function shapeOf(schema: Schema): Parts {
  const { pipe } = schema as unknown as Parts
  if (!pipe) return schema
  const shapes = pipe.filter((step) => step.kind === 'schema').map((step) => shapeOf(step as unknown as Schema))
  return shapes.findLast(({ type }) => type !== 'custom') ?? schema
}
const groupOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
const at = (field: string, name: string): string => (field === '' ? name : `${field}.${name}`)
const fits = (schema: Schema, value: unknown): boolean => v.safeParse(schema, value).success

/** `base` gives what is no text; undefined where nothing fits. */
export function fillTexts(schema: Schema, base: unknown, filling: Filling, field = ''): unknown {
  const shape = shapeOf(schema)
  if (shape.wrapped) return fillTexts(shape.wrapped, base, filling, field)
  if (shape.entries) {
    const before = groupOf(base)
    const made = Object.entries(shape.entries).map(
      ([name, entry]) => [name, fillTexts(entry, before[name], filling, at(field, name))] as const,
    )
    return Object.fromEntries(made.filter(([, value]) => value !== undefined))
  }
  if (shape.type === 'record' && shape.key && shape.value) {
    const { key, value } = shape
    const before = groupOf(base)
    const names = new Set([...Object.keys(before), ...filling.names(field).filter((name) => fits(key, name))])
    const made = [...names].map((name) => [name, fillTexts(value, before[name], filling, at(field, '*'))] as const)
    return Object.fromEntries(made.filter(([, item]) => item !== undefined))
  }
  if (shape.item) {
    const { item } = shape
    const before = Array.isArray(base) ? base : [undefined]
    return before.map((one) => fillTexts(item, one, filling, at(field, '*'))).filter((one) => one !== undefined)
  }
  if (shape.items) {
    const before = Array.isArray(base) ? base : []
    return shape.items.map((item, i) => fillTexts(item, before[i], filling, at(field, '*')))
  }
  if (schema === filling.reference) return base ?? filling.named?.(field)
  if (shape.type === 'string') {
    const text = filling.texts(field)?.find((one) => fits(schema, one))
    if (text !== undefined) {
      filling.filled.set(field, (filling.filled.get(field) ?? 0) + 1)
      return text
    }
  }
  return base ?? [...(shape.options ?? []), ...filling.others].find((one) => fits(schema, one))
}
