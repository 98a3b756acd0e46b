// The part of jsPDF 4.2.1 that this painter stands on: pages, objects and the event bus. The types that jsPDF ships leave
// it out; the version is pinned exactly, and the tests fail if any of this moves.
import type { jsPDF } from 'jspdf'

interface PageContext {
  objId: number
  pageNumber: number
}

export interface Internals {
  /** Writes a line to the open page, or to the file while the document is being built. */
  write: (text: string) => void
  newObject: () => number
  newObjectDeferred: () => number
  newObjectDeferredBegin: (id: number, output: boolean) => void
  getPageInfo: (page: number) => PageContext
  getNumberOfPages: () => number
  events: { subscribe: (topic: string, listener: (event: never) => void) => string }
}

export interface FontEntry {
  id: string
  postScriptName: string
  fontName: string
  fontStyle: string
  encoding: string
  isStandardFont: boolean
  isAlreadyPutted?: boolean
  objectNumber?: number
  metadata: object
}

export const internalsOf = (doc: jsPDF): Internals => doc.internal as unknown as Internals

/** Writes an object under a number that was reserved before. */
export function writeObject(internals: Internals, id: number, body: string): void {
  internals.newObjectDeferredBegin(id, true)
  internals.write(body)
  internals.write('endobj')
}

/** Reserves a number and writes the object at once. */
export function addObject(internals: Internals, body: string): number {
  const id = internals.newObject()
  internals.write(body)
  internals.write('endobj')
  return id
}

/** `data` is a binary string, one byte a character; it is compressed when the file is packed. */
export function addStream(internals: Internals, data: string, entries = ''): number {
  return addObject(internals, `<<${entries} /Length ${data.length}>>\nstream\n${data}\nendstream`)
}
