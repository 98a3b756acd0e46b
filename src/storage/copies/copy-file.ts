// A copy as bytes: one line that says what it is, then the rows. The line carries a SHA-256 over everything else, so that a
// damaged copy is known for one before anything of it is used.
import * as v from 'valibot'
import { groupOf } from '#core/assessment/guard.ts'
import type { RawRows } from './raw-rows.ts'

export interface CopyHead {
  /** Counts up with every copy: the order never asks a clock. */
  seq: number
  /** ISO 8601 instant, for display. */
  at: string
  databaseId: string
  assessments: number
  /** 0 when the rows are sealed: nobody can count them. */
  answers: number
  /** The rows are under a lock: its passphrase opens them after restoring too. */
  sealed: boolean
}

const headSchema = v.strictObject({
  format: v.literal('ztm-copy'),
  formatVersion: v.literal(1),
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  at: v.pipe(v.string(), v.maxLength(40)),
  databaseId: v.pipe(v.string(), v.maxLength(64)),
  assessments: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  answers: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  sealed: v.boolean(),
  sha256: v.string(),
})

export async function writeCopy(head: CopyHead, rows: RawRows): Promise<Uint8Array<ArrayBuffer>> {
  const said = { format: 'ztm-copy', formatVersion: 1, ...head }
  const body = JSON.stringify(rows, (_key, value: unknown) =>
    value instanceof ArrayBuffer || value instanceof Uint8Array ? { $bytes: toBase64(new Uint8Array(value)) } : value,
  )
  const sha256 = await digest(`${JSON.stringify(said)}\n${body}`)
  return encode(`${JSON.stringify({ ...said, sha256 })}\n${body}`)
}

/** undefined when it is damaged in any way. */
export async function readCopy(bytes: Uint8Array<ArrayBuffer>): Promise<{ head: CopyHead; rows: RawRows } | undefined> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const end = text.indexOf('\n')
    const { sha256, ...said } = v.parse(headSchema, JSON.parse(text.slice(0, end)))
    if ((await digest(`${JSON.stringify(said)}\n${text.slice(end + 1)}`)) !== sha256) return undefined
    const { format: _format, formatVersion: _version, ...head } = said
    return { head, rows: JSON.parse(text.slice(end + 1), revive) as RawRows }
  } catch {
    return undefined
  }
}

function revive(_key: string, value: unknown): unknown {
  const { $bytes } = groupOf(value)
  return typeof $bytes === 'string' ? fromBase64($bytes).buffer : value
}

const encode = (text: string) => new TextEncoder().encode(text)
async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', encode(text)))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(text)
}
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
