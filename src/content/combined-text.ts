// A pack's folder as one file with all comments: what pack.yml holds, and the lists of everything else beside it. It is the
// form in which the app gives and takes a whole pack.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isSeq, parseDocument, stringify, type Document, type Node } from 'yaml'
import { FOLDERS, LIST_FILES, type Folder } from '#core/pack/pack-files.ts'
import { PACKS_FOLDER } from './content.ts'
import { packFiles } from './pack-files.ts'

/** Of a sound pack. */
export function combinedText(root: string, id: string): string {
  const { head, parts, lists } = packFiles(join(root, PACKS_FOLDER), id)
  const open = (file: string): Document => parseDocument(readFileSync(join(root, file), 'utf8'))
  const whole = open(head.file)
  whole.delete('order')
  for (const folder of FOLDERS) {
    const documents = parts[folder].map(({ file }) => open(file))
    whole.set(folder, whole.createNode(documents.flatMap((document) => entriesOf(folder, document))))
  }
  if (!lists.products) whole.set('products', [])
  for (const name of LIST_FILES) {
    const source = lists[name]
    if (source) whole.set(name, open(source.file).get(name))
  }
  return stringify(whole, { lineWidth: 0 })
}

function entriesOf(folder: Folder, document: Document): Node[] {
  const { contents } = document
  if (!isMap(contents)) return []
  if (folder !== 'measures') {
    contents.commentBefore = document.commentBefore ?? contents.commentBefore
    return [contents]
  }
  const list = document.get('measures')
  return !isSeq(list)
    ? []
    : (list.items as Node[]).map((item) => {
        if (isMap(item)) item.set('domain', document.get('domain'))
        return item
      })
}
