// The key of a file hangs on a hash whose number of rounds is left to chance: a fault in it spoils one file in fifteen.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jsPDF } from 'jspdf'
import { describe, expect, it } from 'vitest'
import { createCipher } from '#export/pdf/document/cipher.ts'
import { packDocument } from '#export/pdf/document/pack.ts'

const qpdf = spawnSync('qpdf', ['--version']).error === undefined
if (!qpdf) console.warn('qpdf is not installed: the test of many passwords is skipped')

const folder = mkdtempSync(join(tmpdir(), 'cipher-'))
const file = join(folder, 'closed.pdf')
const TRIALS = 60

describe('a password', () => {
  it.runIf(qpdf)(`opens each of ${TRIALS} files, as user and as owner`, { timeout: 60_000 }, async () => {
    const plain = new jsPDF().text('closed', 20, 20).output()
    for (let trial = 0; trial < TRIALS; trial++) {
      const password = `ひみつ ${trial}`
      writeFileSync(file, await packDocument(plain, '<<>>', await createCipher(password)))
      const { stdout } = spawnSync('qpdf', [`--password=${password}`, '--check', file], { encoding: 'utf8' })
      expect(stdout).toContain('Supplied password is owner password')
      expect(stdout).toContain('Supplied password is user password')
      expect(stdout).toContain('No syntax or stream encoding errors')
    }
    expect(spawnSync('qpdf', ['--password=ひみつ', '--check', file], { encoding: 'utf8' }).stderr).toContain(
      'invalid password',
    )
  })
})
