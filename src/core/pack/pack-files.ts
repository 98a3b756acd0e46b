// Which files make a pack and in which order: those that `order` of pack.yml names first, the others as they come. Where the
// files stand is not known here: in a folder of the build, or dropped on a page.
import { isRecord } from './rows.ts'

export const FOLDERS = ['domains', 'measures', 'incidents', 'routes', 'frameworks'] as const
export type Folder = (typeof FOLDERS)[number]

/** Also the name of the list in the file. */
export const LIST_FILES = ['products', 'glossary', 'contradictions'] as const
export type ListFile = (typeof LIST_FILES)[number]

/** `value` is what was read; whatever else a source knows of itself. */
export interface Source {
  value: unknown
}

export interface PackFiles<S extends Source> {
  head: S
  /** Files of one list each, by the name of the list; those that the pack has. */
  lists: Partial<Record<ListFile, S>>
  parts: Record<Folder, S[]>
}

/** Names of `folder` without ending, in the pack's order; `wanted` are those that `order` names, there or not. */
export function orderFiles(
  head: unknown,
  folder: Folder,
  names: readonly string[],
): { names: string[]; wanted: string[] } {
  const there = new Set(names)
  const wanted = orderOf(head, folder)
  // A pack tells its measures in the order of the domains they belong to, unless it says otherwise.
  const first = folder === 'measures' && wanted.length === 0 ? orderOf(head, 'domains') : wanted
  return { wanted, names: [...new Set([...first.filter((name) => there.has(name)), ...names])] }
}

function orderOf(head: unknown, folder: Folder): string[] {
  const order = isRecord(head) ? head['order'] : undefined
  const names = isRecord(order) ? order[folder] : undefined
  return Array.isArray(names) ? names.map(String) : []
}
