// Names that stay: version 5 UUIDs from the assessment and the thing in it, so that two exports of one assessment speak of
// the same things by the same names, and a tool can follow a risk from one file to the next.

/** Of this product, drawn once; changing it would rename everything. */
const PRODUCT = '5d9c1c3e-5f0b-4d0e-9a58-3d1f8b6f2a71'

type Id = (name: string) => string

/** Builds twice: first to learn which names are needed, then with their UUIDs. `build` must be pure. */
export async function withIds<T>(assessment: string, build: (id: Id) => T): Promise<T> {
  const names = new Set<string>()
  build((name) => {
    names.add(name)
    return ''
  })
  const ids = new Map<string, string>()
  for (const name of names) ids.set(name, await uuid5(PRODUCT, `${assessment}/${name}`))
  return build((name) => ids.get(name) ?? '')
}

/** RFC 9562, version 5. */
export async function uuid5(namespace: string, name: string): Promise<string> {
  const space = Uint8Array.from(namespace.replaceAll('-', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  const text = new TextEncoder().encode(name)
  const all = new Uint8Array(space.length + text.length)
  all.set(space)
  all.set(text, space.length)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', all))
  const hex = [...digest.subarray(0, 16)]
    .map((byte, i) => (i === 6 ? (byte & 0x0f) | 0x50 : i === 8 ? (byte & 0x3f) | 0x80 : byte))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
