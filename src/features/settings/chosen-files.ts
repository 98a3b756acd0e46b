// The files someone picked or dropped, with the folders they came in: a pack's folders say what its files are.
import type { NamedFile } from '#workers/import-pack.ts'

const isContent = (name: string): boolean => /\.(ya?ml|json)$/i.test(name)
/** More than any pack has; a dropped disk is not walked to its end. */
const MOST = 1_000

export function pickedFiles(files: FileList | null): NamedFile[] {
  const named = Array.from(files ?? [], (file) => ({ name: file.webkitRelativePath || file.name, file }))
  // A single file is read whatever its name is; of a folder only what may be content.
  return named.length === 1 ? named : named.filter(({ name }) => isContent(name))
}

export async function droppedFiles(data: DataTransfer | null): Promise<NamedFile[]> {
  // The list is gone after the first wait: take every entry before.
  const entries = Array.from(data?.items ?? []).flatMap((item) => item.webkitGetAsEntry() ?? [])
  const found: NamedFile[] = []
  const waiting = [...entries]
  for (let entry = waiting.shift(); entry !== undefined && found.length < MOST; entry = waiting.shift()) {
    const name = entry.fullPath.replace(/^\//, '')
    if (isDirectory(entry)) waiting.push(...(await childrenOf(entry)))
    else if (entries.length === 1 || isContent(name))
      found.push({ name, file: await fileOf(entry as FileSystemFileEntry) })
  }
  return found
}

const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

async function childrenOf(entry: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = entry.createReader()
  const all: FileSystemEntry[] = []
  // A reader gives its entries in portions, the last of them empty.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0 || all.length > MOST) return all
    all.push(...some)
  }
}
