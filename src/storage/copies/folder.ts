// Where copies lie: the origin's private file system. It survives a damaged database; on a full disk Chromium may throw both away (R14).

export interface CopyFolder {
  names: () => Promise<string[]>
  /** undefined when there is none, or it cannot be read. */
  read: (name: string) => Promise<Uint8Array<ArrayBuffer> | undefined>
  /** The old file stays whole until the new one is. */
  write: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  remove: (name: string) => Promise<void>
}

type Entries = FileSystemDirectoryHandle & { keys: () => AsyncIterable<string> }

/** A file system that does not answer must not hold anything up. */
const PATIENCE_MS = 3_000

/** undefined where the browser has no such file system, none that can be written safely, or one that does not answer. */
export async function privateFolder(name = 'zta-copies'): Promise<CopyFolder | undefined> {
  // Some browsers lack these altogether: private windows, plain http, old engines.
  const manager = (navigator as { storage?: Partial<StorageManager> }).storage
  const writable = typeof FileSystemFileHandle !== 'undefined' && 'createWritable' in FileSystemFileHandle.prototype
  if (!manager?.getDirectory || !writable) return undefined
  const opened = manager.getDirectory().then((root) => root.getDirectoryHandle(name, { create: true }))
  const patience = new Promise<undefined>((done) => setTimeout(done, PATIENCE_MS))
  const directory = await Promise.race([opened, patience]).catch(() => undefined)
  return directory && folderOn(directory)
}

function folderOn(directory: FileSystemDirectoryHandle): CopyFolder {
  return {
    async names() {
      const names: string[] = []
      for await (const name of (directory as Entries).keys()) names.push(name)
      return names.sort()
    },
    async read(name) {
      try {
        const file = await (await directory.getFileHandle(name)).getFile()
        return new Uint8Array(await file.arrayBuffer())
      } catch {
        return undefined
      }
    },
    async write(name, bytes) {
      const stream = await (await directory.getFileHandle(name, { create: true })).createWritable()
      await stream.write(bytes)
      await stream.close()
    },
    remove: (name) => directory.removeEntry(name).catch(() => undefined),
  }
}
