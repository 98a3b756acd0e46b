// The bookmarks beside the page: two levels, the second folded.
import { writeObject, type Internals } from './internals.ts'
import { pdfText } from './strings.ts'
import type { Bookmark, Place } from './tags.ts'

interface Node {
  bookmark: Bookmark
  id: number
  kids: Node[]
}

/** Object number of the outline; 0 when there is no bookmark. */
export function writeOutline(
  internals: Internals,
  bookmarks: readonly Bookmark[],
  destination: (place: Place) => string,
): number {
  const top: Node[] = []
  for (const bookmark of bookmarks) {
    const node: Node = { bookmark, id: internals.newObjectDeferred(), kids: [] }
    const parent = bookmark.level === 2 ? top.at(-1) : undefined
    if (parent) parent.kids.push(node)
    else top.push(node)
  }
  const ends = (nodes: readonly Node[]): string => `/First ${nodes[0]?.id ?? 0} 0 R /Last ${nodes.at(-1)?.id ?? 0} 0 R`
  const write = (nodes: readonly Node[], parent: number): void => {
    nodes.forEach(({ bookmark, id, kids }, i) => {
      const [before, after] = [nodes[i - 1], nodes[i + 1]]
      const links = `${before ? ` /Prev ${before.id} 0 R` : ''}${after ? ` /Next ${after.id} 0 R` : ''}`
      // A negative count: there are kids, and they are folded.
      const below = kids.length > 0 ? ` ${ends(kids)} /Count ${-kids.length}` : ''
      const body = `<</Title ${pdfText(bookmark.title)} /Parent ${parent} 0 R${links}${below} /Dest ${destination(bookmark)}>>`
      writeObject(internals, id, body)
      write(kids, id)
    })
  }
  if (top.length === 0) return 0
  const outline = internals.newObjectDeferred()
  write(top, outline)
  writeObject(internals, outline, `<</Type /Outlines ${ends(top)} /Count ${top.length}>>`)
  return outline
}
