// NIST's own JSON schema of OSCAL 1.1.3 (a work of the US Government), as published.
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import formats, { type FormatsPlugin } from 'ajv-formats'

const schema = JSON.parse(
  readFileSync(new URL('./oscal_complete_schema-1.1.3.json', import.meta.url), 'utf8'),
) as Record<string, unknown>
// Its names hold more than the strict mode knows; its patterns are Unicode ones, which is the default.
const ajv = new Ajv({ strict: false, allErrors: true })
;(formats as unknown as { default: FormatsPlugin }).default(ajv)
const validate = ajv.compile(schema)

/** What NIST's schema finds wrong; [] when valid. */
export function oscalFaults(file: unknown): string[] {
  if (validate(file)) return []
  return (validate.errors ?? [])
    .slice(0, 20)
    .map((e) => `${e.instancePath} ${e.message ?? ''} ${JSON.stringify(e.params)}`)
}
