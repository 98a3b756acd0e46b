// One text for one state: names sorted by code unit, two spaces, a newline at the end. JSON.stringify cannot do it,
// because it puts names that look like numbers (fiscal years) first.

/** Absent fields (undefined) are left out; −0 is written 0. */
export const canonicalJson = (value: unknown): string => `${write(value, '')}\n`

function write(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const deeper = `${indent}  `
  const isList = Array.isArray(value)
  const items = isList
    ? value.map((item: unknown) => write(item, deeper))
    : Object.entries(value)
        .filter(([, field]) => field !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, field]) => `${JSON.stringify(key)}: ${write(field, deeper)}`)
  const [open, close] = isList ? '[]' : '{}'
  return items.length === 0 ? `${open}${close}` : `${open}\n${deeper}${items.join(`,\n${deeper}`)}\n${indent}${close}`
}
