// A folder of copies that lives as long as the test.
import type { CopyFolder } from '#storage/copies/folder.ts'

export function memoryFolder() {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const folder: CopyFolder = {
    names: () => Promise.resolve([...files.keys()].sort()),
    read: (name) => Promise.resolve(files.get(name)),
    write: (name, bytes) => Promise.resolve(void files.set(name, bytes)),
    remove: (name) => Promise.resolve(void files.delete(name)),
  }
  return { files, folder }
}
