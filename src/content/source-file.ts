// One file that an author wrote, YAML or JSON, read with the place of every value, so that a fault can say where to look.
import { existsSync, readFileSync } from 'node:fs'
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml'
import { pathText, type Path } from '#core/pack/fault.ts'

/** A fault as an author reads it. */
export interface LocatedFault {
  file: string
  /** From 1. */
  line: number
  /** From 1. */
  col: number
  /** Inside the file. */
  path: string
  sentence: string
}

export interface SourceFile {
  file: string
  value: unknown
  /** What keeps the file from being read at all. */
  faults: LocatedFault[]
  /** At the value of this path, at its key when `key`, else at the nearest thing around it that exists. */
  fault: (path: Path, sentence: string, key?: boolean) => LocatedFault
}

/** `shown` is the name that faults carry. A file that is not there or cannot be parsed has no value and at least one fault. */
export function readSource(file: string, shown: string): SourceFile {
  const lines = new LineCounter()
  const missing = !existsSync(file)
  const document = parseDocument(missing ? '' : readFileSync(file, 'utf8'), {
    lineCounter: lines,
    version: '1.2',
    uniqueKeys: true,
  })
  const locate = (offset: number, path: Path, sentence: string): LocatedFault => {
    const { line, col } = lines.linePos(offset)
    return { file: shown, line: Math.max(line, 1), col: Math.max(col, 1), path: pathText(path), sentence }
  }
  const faults = [...document.errors, ...document.warnings].map((e) => locate(e.pos[0], [], firstLine(e.message)))
  if (missing) faults.push(locate(0, [], 'There is no such file.'))
  visit(document, {
    Alias: (_, node) =>
      void faults.push(locate(node.range?.[0] ?? 0, [], 'Write it out: aliases (*name) are not read.')),
  })
  const value: unknown = faults.length > 0 ? undefined : document.toJS()
  return {
    file: shown,
    value,
    faults,
    fault: (path, sentence, key) => locate(offsetOf(document, path, key === true), path, sentence),
  }
}

/** One line of an author's report: `file:line:col path: sentence`. */
export function faultLine({ file, line, col, path, sentence }: LocatedFault): string {
  return `${file}:${String(line)}:${String(col)} ${path === '' ? '' : `${path}: `}${sentence}`
}

/** The parser adds the place and a picture of the line; the place is ours to say. */
const firstLine = (message: string): string =>
  (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '.')

function offsetOf(document: Document, path: Path, atKey: boolean): number {
  let node: unknown = document.contents
  let offset = start(node) ?? 0
  for (const [i, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      )
      node = pair?.value
      if (pair && atKey && i === path.length - 1) node = pair.key
      else if (!isNode(node)) node = pair?.key
    } else if (isSeq(node)) node = node.items[Number(step)]
    else break
    const found = start(node)
    if (found === undefined) break
    offset = found
  }
  return offset
}

const start = (node: unknown): number | undefined => (isNode(node) ? (node as Node).range?.[0] : undefined)
