import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jsonSchema } from '#content/json-schema.ts'

const schema = JSON.parse(jsonSchema()) as {
  anyOf: { $ref: string }[]
  definitions: Record<string, Record<string, unknown>>
}

test('the published schema is what the schemas say: run `npm run schema` when this fails', () => {
  expect(readFileSync('questionnaires/schema.json', 'utf8')).toBe(jsonSchema())
})

test('every kind of file has a definition, and every name in the schema resolves', () => {
  expect(Object.keys(schema.definitions).sort()).toEqual([
    'contradictions',
    'domain',
    'framework',
    'glossary',
    'incident',
    'measures',
    'pack',
    'products',
    'route',
    'text',
  ])
  for (const [, name] of jsonSchema().matchAll(/"\$ref": "([^"]+)"/g))
    expect(schema.definitions).toHaveProperty((name ?? '').replace('#/definitions/', ''))
})

test('limits are in the schema too, in characters', () => {
  expect(JSON.stringify(schema.definitions['domain'])).toContain('"maxLength":120')
  expect(JSON.stringify(schema.definitions['domain'])).toContain('"maxLength":240')
})

test('every file of the starter pack names its own definition', () => {
  const kinds = {
    domains: 'domain',
    measures: 'measures',
    incidents: 'incident',
    routes: 'route',
    frameworks: 'framework',
  }
  const folder = 'questionnaires/starter'
  const files = [
    ['pack.yml', '../schema.json#/definitions/pack'],
    ['products.yml', '../schema.json#/definitions/products'],
    ['glossary.yml', '../schema.json#/definitions/glossary'],
    ['contradictions.yml', '../schema.json#/definitions/contradictions'],
    ...Object.entries(kinds).flatMap(([name, kind]) =>
      readdirSync(join(folder, name)).map((file) => [`${name}/${file}`, `../../schema.json#/definitions/${kind}`]),
    ),
  ]
  for (const [file = '', reference = ''] of files)
    expect(readFileSync(join(folder, file), 'utf8').split('\n')[0], file).toBe(
      `# yaml-language-server: $schema=${reference}`,
    )
})
