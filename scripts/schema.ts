// Writes questionnaires/schema.json, which gives authors completion and checks in their editors. A test holds it up to date.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKS_FOLDER } from '../src/content/content.ts'
import { jsonSchema } from '../src/content/json-schema.ts'

writeFileSync(join(PACKS_FOLDER, 'schema.json'), jsonSchema())
