// LibreOffice as a second reader, where it is installed: Debian's libreoffice-calc, -impress, -writer.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The file as LibreOffice understands it, in another format; undefined where there is no LibreOffice. */
export async function inLibreOffice(
  bytes: Uint8Array,
  from: string,
  to: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'zta-office-'))
  try {
    await writeFile(join(folder, `in.${from}`), bytes)
    const options = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to]
    await run('soffice', [...options, '--outdir', join(folder, 'out'), join(folder, `in.${from}`)], {
      timeout: 110_000,
    })
    return new Uint8Array(await readFile(join(folder, 'out', `in.${to.split(':')[0] ?? to}`)))
  } catch (error) {
    // It is not there; anything else is a fault of the file.
    if ((error as { syscall?: unknown }).syscall === 'spawn soffice') return undefined
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
