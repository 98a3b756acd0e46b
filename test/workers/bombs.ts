// Files that are small to send and large to read, made when asked for: up to ten megabytes each.
import { LIMITS } from '#core/assessment/guard.ts'

export type Bomb = readonly [title: string, text: () => string]

/** As many as fit into the largest file that is read at all. */
const filling = (piece: string, limit: number = LIMITS.file) => piece.repeat(Math.floor(limit / piece.length))
const MB = 1_000_000

const laughs = Array.from({ length: 12 }, (_, i) => {
  const name = String.fromCharCode(97 + i)
  const of = i === 0 ? '"ha"' : Array.from({ length: 9 }, () => `*${String.fromCharCode(96 + i)}`).join(',')
  return `${name}: &${name} [${of}]`
}).join('\n')

export const JSON_BOMBS: readonly Bomb[] = [
  ['ten megabytes of brackets', () => filling('[')],
  ['ten megabytes of objects in objects', () => filling('{"a":')],
  ['five million levels that are closed again', () => '['.repeat(4_900_000) + ']'.repeat(4_900_000)],
  ['ten megabytes of the smallest values', () => `[${filling('0,').slice(0, -3)}0]`],
  ['ten megabytes of one text', () => `{"format":"${'x'.repeat(9 * MB)}"}`],
  ['a million names', () => `{${Array.from({ length: 600_000 }, (_, i) => `"k${String(i)}":1`).join(',')}}`],
  ['numbers of a million digits', () => `{"format":${'9'.repeat(9 * MB)}}`],
  ['escapes', () => `["${filling('\\u0000', 9 * MB)}"]`],
]
export const YAML_BOMBS: readonly Bomb[] = [
  ['a billion laughs', () => `id: x\n${laughs}`],
  ['an alias to itself', () => 'id: &a [*a]'],
  ['five hundred question marks', () => '? '.repeat(500)],
  ['a megabyte of question marks', () => filling('? ', 0.9 * MB)],
  ['a megabyte of brackets in YAML', () => filling('[', 0.9 * MB)],
  ['a megabyte of dashes', () => filling('- ', 0.9 * MB)],
  ['a megabyte of merges', () => `a: &a {x: 1}\nb: {${filling('<<: *a, ', 0.5 * MB)}}`],
  ['a megabyte of deeper lines', () => Array.from({ length: 1_300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ['a megabyte of anchors', () => filling('&a ', 0.9 * MB)],
  ['a megabyte of documents', () => filling('---\n', 0.9 * MB)],
  ['a megabyte of an unclosed text', () => `a: "${filling('\\x', 0.9 * MB)}`],
  ['tags of a language', () => 'id: !!js/function "function(){}"\nb: !!python/object/apply:os.system ["true"]'],
]
