// The document's structure, collected while the pages are painted: what a screen reader follows. Everything painted is
// either the content of an element or an artifact; there is no third thing.
import type { Internals } from './internals.ts'

export type Tag =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Div'
  | 'Caption'
  | 'Note'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Link'

export interface Attributes {
  alt?: string
  scope?: 'Column' | 'Row'
  /** Left, bottom, right, top in the page's own space. */
  box?: [number, number, number, number]
  numbering?: 'Decimal' | 'Disc'
}

export interface Content {
  page: number
  mark: number
}
export interface Element {
  tag: Tag
  parent: Element | null
  attributes: Attributes
  kids: (Element | Content | Link)[]
}
/** An active area that leads to a place in the document. */
export interface Link {
  page: number
  area: { x: number; y: number; width: number; height: number }
  text: string
  target: Place
}
export interface Place {
  page: number
  y: number
}
export interface Bookmark extends Place {
  title: string
  level: 1 | 2
}

export interface Tags {
  root: Element
  /** Elements by page and mark. */
  marks: ReadonlyMap<number, Element[]>
  bookmarks: Bookmark[]
  links: { link: Link; element: Element }[]
  /** Pages are opened one after the other, never twice. */
  openPage: (page: number) => void
  add: (tag: Tag, parent?: Element, attributes?: Attributes) => Element
  content: (element: Element, paint: () => void) => void
  artifact: (paint: () => void, kind?: 'Pagination' | 'Layout') => void
  link: (element: Element, link: Omit<Link, 'page'>) => void
  bookmark: (title: string, level: 1 | 2, y: number) => void
  /** Ends what is open on the page. */
  close: () => void
}

export function createTags(internals: Pick<Internals, 'write'>): Tags {
  const root: Element = { tag: 'Document', parent: null, attributes: {}, kids: [] }
  const marks = new Map<number, Element[]>()
  const bookmarks: Bookmark[] = []
  const links: { link: Link; element: Element }[] = []
  let page = 1
  let open: Element | null = null

  const close = (): void => {
    if (open) internals.write('EMC')
    open = null
  }
  /** Lines of one element that follow each other share one mark. */
  const begin = (element: Element): void => {
    if (open === element) return
    close()
    const onPage = marks.get(page) ?? []
    marks.set(page, onPage)
    element.kids.push({ page, mark: onPage.length })
    internals.write(`/${element.tag} <</MCID ${onPage.length}>> BDC`)
    onPage.push(element)
    open = element
  }
  return {
    root,
    marks,
    bookmarks,
    links,
    openPage(number) {
      close()
      page = number
    },
    add(tag, parent = root, attributes = {}) {
      const element: Element = { tag, parent, attributes, kids: [] }
      parent.kids.push(element)
      return element
    },
    content(element, paint) {
      begin(element)
      paint()
    },
    artifact(paint, kind = 'Layout') {
      close()
      internals.write(`/Artifact <</Type /${kind}>> BDC`)
      paint()
      internals.write('EMC')
    },
    link(element, link) {
      const whole = { ...link, page }
      links.push({ link: whole, element })
      element.kids.push(whole)
    },
    bookmark(title, level, y) {
      bookmarks.push({ title, level, page, y })
    },
    close,
  }
}
