// Encrypted files: ours open with the age program and its files open here; nothing damaged or guessed is ever opened (T13).
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { openBytes, sealBytes } from '#workers/seal-bytes.ts'

const text = '{"name":"髙﨑𠮷製作所"}'.repeat(50)
const bytes = new TextEncoder().encode(text)
/** Small on every run; AGE_ROUNDS=20 for the table of a release. */
const ROUNDS = Number(process.env['AGE_ROUNDS'] ?? 1)
const PASSPHRASE = 'abandon ability able about above absent'
const folder = mkdtempSync(join(tmpdir(), 'age-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A file that costs little to try: what is tested is the format, not scrypt. */
async function cheap(passphrase = PASSPHRASE): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(2)
  return encrypter.encrypt(bytes)
}

describe('an encrypted file', { timeout: 120_000 }, () => {
  it('opens with its passphrase, and says when it is another one', async () => {
    const sealed = await sealBytes(bytes, PASSPHRASE)
    expect(new TextDecoder('latin1').decode(sealed.slice(0, 100))).toMatch(
      /^age-encryption\.org\/v1\n-> scrypt \S+ 17\n/,
    )
    expect(await openBytes(sealed, PASSPHRASE)).toEqual({ ok: true, bytes })
    const other = await cheap()
    const words = PASSPHRASE.split(' ')
    const near = words.map((_, i) => words.toSpliced(i, 1).join(' '))
    const nearly = words.map((word, i) => words.with(i, word.slice(1)).join(' '))
    const guesses = [
      '',
      ' ',
      PASSPHRASE.toUpperCase(),
      `${PASSPHRASE} `,
      ` ${PASSPHRASE}`,
      words.toReversed().join(' '),
    ]
    const wrongs = [...near, ...nearly, ...guesses, words.join(''), PASSPHRASE.replace('a', 'а')]
    expect(new Set(wrongs).size).toBe(20)
    for (const wrong of wrongs) expect(await openBytes(other, wrong)).toEqual({ ok: false, reason: 'wrong-passphrase' })
  })

  it('does not mind how a character is composed, nor which blank a keyboard gives', async () => {
    const sealed = await cheap('がっこう たべもの')
    expect(await openBytes(sealed, 'がっこう たべもの'.normalize('NFD'))).toMatchObject({ ok: true })
    expect(await openBytes(sealed, 'がっこう\u3000たべもの')).toMatchObject({ ok: true })
    expect(await openBytes(await cheap('がっこう\u3000たべもの'), 'がっこう たべもの')).toMatchObject({ ok: true })
  })

  it('is refused after any flipped bit and any cut', async () => {
    const whole = await cheap()
    let tried = 0
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length * 8 - 1), async (bit) => {
        const changed = whole.slice()
        changed[bit >> 3]! ^= 1 << (bit & 7)
        // A changed work factor would only cost time: two of the digits would ask for gigabytes.
        if (/-> scrypt \S+ (?!2\n)/.test(new TextDecoder('latin1').decode(changed.slice(0, 60)))) return
        tried += 1
        expect((await openBytes(changed, PASSPHRASE)).ok).toBe(false)
      }),
      { numRuns: ROUNDS * 200 },
    )
    expect(tried).toBeGreaterThan(ROUNDS * 190)
    for (let end = 0; end < 300; end++)
      expect((await openBytes(whole.slice(0, Math.floor((end * whole.length) / 300)), PASSPHRASE)).ok).toBe(false)
    expect((await openBytes(whole, PASSPHRASE)).ok).toBe(true)
  })

  it('says what it is when it is none of ours', async () => {
    expect(await openBytes(bytes, PASSPHRASE)).toEqual({ ok: false, reason: 'not-age' })
    const header = (line: string) => new TextEncoder().encode(`age-encryption.org/v1\n-> ${line}\n`)
    expect(await openBytes(header('X25519 abc'), PASSPHRASE)).toEqual({ ok: false, reason: 'no-passphrase-file' })
    expect(await openBytes(header('scrypt c2FsdHNhbHRzYWx0c2FsdA 30'), PASSPHRASE)).toEqual({
      ok: false,
      reason: 'too-hard',
    })
  })
})

const cli = spawnSync('age', ['--version']).status === 0 && spawnSync('python3', ['--version']).status === 0
if (!cli) console.log('age or python3 not found: files are not exchanged with the age program')

/** age asks on a terminal only: it is given one. */
function ageOnTerminal(args: string[], answers: string[]): number | null {
  const script = `
import os, pty, sys, time
answers = sys.argv[1].split('|'); pid, fd = pty.fork()
if pid == 0: os.execvp('age', ['age'] + sys.argv[2:])
for answer in answers:
    seen = b''
    while b':' not in seen: seen += os.read(fd, 1024)
    time.sleep(0.2); os.write(fd, answer.encode() + b'\\r')
try:
    while os.read(fd, 1024): pass
except OSError: pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`
  return spawnSync('python3', ['-c', script, answers.join('|'), ...args], { timeout: 60_000 }).status
}

describe.runIf(cli)('with the age program', { timeout: 300_000 }, () => {
  const phrases = ['あいこくしん あいさつ あいだ あおぞら あかちゃん あきる', PASSPHRASE]

  it('our files open there', async () => {
    for (let i = 0; i < ROUNDS; i++) {
      const [sealed, open] = [join(folder, `ours-${String(i)}.age`), join(folder, `ours-${String(i)}.json`)]
      writeFileSync(sealed, await sealBytes(bytes, phrases[i % 2]!))
      expect(ageOnTerminal(['-d', '-o', open, sealed], [phrases[i % 2]!])).toBe(0)
      expect(readFileSync(open, 'utf8')).toBe(text)
    }
    expect(ageOnTerminal(['-d', '-o', join(folder, 'none'), join(folder, 'ours-0.age')], ['wrong'])).not.toBe(0)
  })

  it('its files open here, armoured or not', async () => {
    const plain = join(folder, 'plain.json')
    writeFileSync(plain, text)
    for (let i = 0; i < ROUNDS; i++) {
      const [sealed, phrase] = [join(folder, `theirs-${String(i)}.age`), phrases[i % 2]!]
      const armour = i % 2 === 0 ? ['-a'] : []
      expect(ageOnTerminal(['-p', ...armour, '-o', sealed, plain], [phrase, phrase])).toBe(0)
      expect(await openBytes(new Uint8Array(readFileSync(sealed)), phrase)).toEqual({ ok: true, bytes })
    }
  })
})
