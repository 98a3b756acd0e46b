// The pack's shape for editors: one JSON Schema with a definition for each kind of file, made from the very schemas that
// check a pack. A file names its own: `# yaml-language-server: $schema=../schema.json#/definitions/pack`.
import { toJsonSchemaDefs } from '@valibot/to-json-schema'
import { fileSchemas } from '#core/pack/pack-schema.ts'

const titles: Record<keyof typeof fileSchemas, string> = {
  text: 'A text in every language',
  pack: 'pack.yml: what stands above all files of a pack',
  products: 'products.yml: the technologies',
  glossary: 'glossary.yml: the words of the field, each with one line',
  contradictions: 'contradictions.yml: answers that can hardly be true together',
  domain: 'domains/NAME.yml: one domain with its questions',
  measures: 'measures/NAME.yml: the measures of one domain',
  incident: 'incidents/NAME.yml: one attack as ordered moves',
  route: 'routes/NAME.yml: one order of steps',
  framework: 'frameworks/NAME.yml: what questions map to',
}

/** The file questionnaires/schema.json as a text. Rules that JSON Schema cannot say are left to the build. */
export function jsonSchema(): string {
  const definitions = toJsonSchemaDefs(fileSchemas, {
    target: 'draft-07',
    errorMode: 'ignore',
    overrideRef: ({ referenceId }) => `#/definitions/${referenceId}`,
    overrideAction: ({ valibotAction, jsonSchema: schema }) => {
      const { maxLength } =
        valibotAction.type === 'metadata'
          ? (valibotAction as unknown as { metadata: { maxLength?: number } }).metadata
          : {}
      return maxLength === undefined ? undefined : { ...schema, maxLength }
    },
  })
  const named = Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => [
      name,
      { title: titles[name as keyof typeof titles], ...schema },
    ]),
  )
  const files = Object.keys(named).filter((name) => name !== 'text')
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Files of a zero trust assessment pack',
    // For editors that do not follow the name behind the #.
    anyOf: files.map((name) => ({ $ref: `#/definitions/${name}` })),
    definitions: named,
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}
