// Writes the parts of a TrueType file: character map, names, and the directory with its check sums.

const padded = (length: number): number => (length + 3) & ~3

/** A cmap table with format 4 (basic plane) and format 12 (all planes), of [code point, glyph] pairs. */
export function writeCharacterMap(pairs: readonly (readonly [number, number])[]): Uint8Array {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0])
  const basic = writeSegments(runsOf(sorted.filter(([code]) => code < 0xffff)))
  const full = writeGroups(runsOf(sorted))
  const table = new Uint8Array(20 + basic.length + full.length)
  const view = new DataView(table.buffer)
  view.setUint16(2, 2)
  ;[
    [1, 20],
    [10, 20 + basic.length],
  ].forEach(([encoding = 0, offset = 0], i) => {
    view.setUint16(4 + 8 * i, 3)
    view.setUint16(6 + 8 * i, encoding)
    view.setUint32(8 + 8 * i, offset)
  })
  table.set(basic, 20)
  table.set(full, 20 + basic.length)
  return table
}

interface Run {
  first: number
  last: number
  glyph: number
}

function runsOf(sorted: readonly (readonly [number, number])[]): Run[] {
  const runs: Run[] = []
  for (const [code, glyph] of sorted) {
    const run = runs.at(-1)
    if (run && code === run.last + 1 && glyph === run.glyph + code - run.first) run.last = code
    else runs.push({ first: code, last: code, glyph })
  }
  return runs
}

function writeSegments(runs: Run[]): Uint8Array {
  const segments = [...runs, { first: 0xffff, last: 0xffff, glyph: 0 }]
  const n = segments.length
  const table = new Uint8Array(16 + 8 * n)
  const view = new DataView(table.buffer)
  const power = 2 ** Math.floor(Math.log2(n))
  const header = [4, table.length, 0, 2 * n, 2 * power, Math.log2(power), 2 * (n - power)]
  header.forEach((value, i) => {
    view.setUint16(2 * i, value)
  })
  segments.forEach((segment, i) => {
    view.setUint16(14 + 2 * i, segment.last)
    view.setUint16(16 + 2 * n + 2 * i, segment.first)
    // The closing segment must map to the missing glyph: 0xffff + 1.
    view.setUint16(16 + 4 * n + 2 * i, segment.first === 0xffff ? 1 : (segment.glyph - segment.first) & 0xffff)
  })
  return table
}

function writeGroups(runs: Run[]): Uint8Array {
  const table = new Uint8Array(16 + 12 * runs.length)
  const view = new DataView(table.buffer)
  view.setUint16(0, 12)
  view.setUint32(4, table.length)
  view.setUint32(12, runs.length)
  runs.forEach((run, i) => {
    view.setUint32(16 + 12 * i, run.first)
    view.setUint32(20 + 12 * i, run.last)
    view.setUint32(24 + 12 * i, run.glyph)
  })
  return table
}

/** A name table that gives one neutral name everywhere: the licence reserves the original ones. */
export function writeName(name: string): Uint8Array {
  const ids = [1, 2, 4, 6]
  const start = 6 + 12 * ids.length
  const table = new Uint8Array(start + name.length)
  const view = new DataView(table.buffer)
  view.setUint16(2, ids.length)
  view.setUint16(4, start)
  ids.forEach((id, i) => {
    view.setUint16(6 + 12 * i, 1)
    view.setUint16(12 + 12 * i, id)
    view.setUint16(14 + 12 * i, name.length)
  })
  table.set(
    Uint8Array.from(name, (c) => c.charCodeAt(0)),
    start,
  )
  return table
}

function checkSum(bytes: Uint8Array): number {
  let sum = 0
  for (let i = 0; i < bytes.length; i += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = [bytes[i], bytes[i + 1], bytes[i + 2], bytes[i + 3]]
    sum = (sum + a * 0x1000000 + ((b << 16) | (c << 8) | d)) >>> 0
  }
  return sum
}

/** The font file of these tables, by name; `head` must be among them. */
export function assembleFont(tables: Record<string, Uint8Array>): Uint8Array {
  const names = Object.keys(tables).sort()
  const n = names.length
  const power = 2 ** Math.floor(Math.log2(n))
  const total = Object.values(tables).reduce((sum, table) => sum + padded(table.length), 12 + 16 * n)
  const file = new Uint8Array(total)
  const view = new DataView(file.buffer)
  view.setUint32(0, 0x10000)
  ;[n, 16 * power, Math.log2(power), 16 * (n - power)].forEach((value, i) => {
    view.setUint16(4 + 2 * i, value)
  })
  let offset = 12 + 16 * n
  let head = 0
  names.forEach((name, i) => {
    const table = tables[name] ?? new Uint8Array()
    const entry = 12 + 16 * i
    file.set(
      Uint8Array.from(name, (c) => c.charCodeAt(0)),
      entry,
    )
    view.setUint32(entry + 4, checkSum(table))
    view.setUint32(entry + 8, offset)
    view.setUint32(entry + 12, table.length)
    file.set(table, offset)
    if (name === 'head') head = offset
    offset += padded(table.length)
  })
  view.setUint32(head + 8, (0xb1b0afba - checkSum(file)) >>> 0)
  return file
}
