// Writes what the tags collected into the file: structure tree, links, bookmarks, metadata, and their places in the
// catalogue and the pages.
import type { Language } from '#core/report/report.ts'
import { PAGE } from '../theme.ts'
import { colourProfile } from './colour-profile.ts'
import { addStream, writeObject, type Internals } from './internals.ts'
import { writeOutline } from './outline.ts'
import { binaryString, pdfNumbers, pdfText, utf8Binary } from './strings.ts'
import type { Attributes, Element, Link, Place, Tags } from './tags.ts'
import { xmpPacket, type DocumentFacts } from './metadata.ts'

/** Only these two ever reach the file: a language code is written raw. */
const LANGUAGE_CODE: Record<Language, string> = { ja: 'ja-JP', en: 'en-US' }

interface Numbered {
  elements: Map<Element, number>
  links: Map<Link, number>
}

/** Must be called before the document is output; everything happens while jsPDF builds the file. */
export function writeStructure(internals: Internals, tags: Tags, facts: DocumentFacts): void {
  const numbered: Numbered = { elements: new Map(), links: new Map() }
  const roots = { structure: 0, metadata: 0, outline: 0, profile: 0 }

  internals.events.subscribe('putPage', ({ pageNumber }: { pageNumber: number }) => {
    internals.write(`/StructParents ${pageNumber - 1} /Tabs /S`)
    const here = tags.links.filter(({ link }) => link.page === pageNumber)
    if (here.length === 0) return
    for (const { link } of here) numbered.links.set(link, internals.newObjectDeferred())
    internals.write(`/Annots [${here.map(({ link }) => `${numbered.links.get(link) ?? 0} 0 R`).join(' ')}]`)
  })

  internals.events.subscribe('postPutPages', () => {
    roots.structure = internals.newObjectDeferred()
    numberElements(internals, tags.root, numbered)
    tags.links.forEach(({ link }, i) => {
      writeLink(internals, link, numbered, internals.getNumberOfPages() + i)
    })
    for (const [element, id] of numbered.elements) {
      writeObject(internals, id, elementBody(internals, element, numbered, roots.structure))
    }
    writeTree(internals, tags, numbered, roots.structure)
    roots.outline = writeOutline(internals, tags.bookmarks, (place) => destination(internals, place))
    const packet = utf8Binary(xmpPacket(facts, LANGUAGE_CODE[facts.language]))
    roots.metadata = internals.newObjectDeferred()
    const head = `<</Type /Metadata /Subtype /XML /Length ${packet.length}>>`
    writeObject(internals, roots.metadata, `${head}\nstream\n${packet}\nendstream`)
    if (facts.archive) roots.profile = addStream(internals, binaryString(colourProfile()), ' /N 3')
  })

  internals.events.subscribe('putCatalog', () => {
    internals.write(`/MarkInfo <</Marked true>> /StructTreeRoot ${roots.structure} 0 R /Metadata ${roots.metadata} 0 R`)
    internals.write(`/Lang (${LANGUAGE_CODE[facts.language]}) /ViewerPreferences <</DisplayDocTitle true>>`)
    if (roots.profile)
      internals.write(
        '/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) ' +
          `/Info (sRGB IEC61966-2.1) /DestOutputProfile ${roots.profile} 0 R>>]`,
      )
    if (roots.outline) internals.write(`/Outlines ${roots.outline} 0 R /PageMode /UseOutlines`)
  })
}

function numberElements(internals: Internals, element: Element, numbered: Numbered): void {
  numbered.elements.set(element, internals.newObjectDeferred())
  for (const kid of element.kids) if ('tag' in kid) numberElements(internals, kid, numbered)
}

const pageObject = (internals: Internals, page: number): string => `${internals.getPageInfo(page).objId} 0 R`

const destination = (internals: Internals, { page, y }: Place): string =>
  `[${pageObject(internals, page)} /XYZ null ${pdfNumbers(PAGE.height - y)} null]`

function writeLink(internals: Internals, link: Link, numbered: Numbered, parentKey: number): void {
  const { x, y, width, height } = link.area
  const box = pdfNumbers(x, PAGE.height - y - height, x + width, PAGE.height - y)
  writeObject(
    internals,
    numbered.links.get(link) ?? 0,
    `<</Type /Annot /Subtype /Link /Rect [${box}] /Border [0 0 0] /F 4 /StructParent ${parentKey} ` +
      `/Contents ${pdfText(link.text)} /Dest ${destination(internals, link.target)}>>`,
  )
}

function elementBody(internals: Internals, element: Element, numbered: Numbered, root: number): string {
  const kids = element.kids.map((kid) => {
    if ('tag' in kid) return `${numbered.elements.get(kid) ?? 0} 0 R`
    const page = `/Pg ${pageObject(internals, kid.page)}`
    if ('mark' in kid) return `<</Type /MCR ${page} /MCID ${kid.mark}>>`
    return `<</Type /OBJR ${page} /Obj ${numbered.links.get(kid) ?? 0} 0 R>>`
  })
  const parent = element.parent ? (numbered.elements.get(element.parent) ?? 0) : root
  const { alt } = element.attributes
  return (
    `<</Type /StructElem /S /${element.tag} /P ${parent} 0 R${alt === undefined ? '' : ` /Alt ${pdfText(alt)}`}` +
    `${attributeBody(element.attributes)} /K [${kids.join(' ')}]>>`
  )
}

function attributeBody({ scope, box, numbering }: Attributes): string {
  if (scope) return ` /A <</O /Table /Scope /${scope}>>`
  if (box) return ` /A <</O /Layout /Placement /Block /BBox [${pdfNumbers(...box)}]>>`
  return numbering ? ` /A <</O /List /ListNumbering /${numbering}>>` : ''
}

function writeTree(internals: Internals, tags: Tags, numbered: Numbered, root: number): void {
  const pages = internals.getNumberOfPages()
  const id = (element: Element): string => `${numbered.elements.get(element) ?? 0} 0 R`
  const entries = Array.from({ length: pages }, (_, i) => `${i} [${(tags.marks.get(i + 1) ?? []).map(id).join(' ')}]`)
  tags.links.forEach(({ element }, i) => entries.push(`${pages + i} ${id(element)}`))
  const parents = internals.newObjectDeferred()
  writeObject(internals, parents, `<</Nums [${entries.join(' ')}]>>`)
  const next = pages + tags.links.length
  writeObject(
    internals,
    root,
    `<</Type /StructTreeRoot /K [${id(tags.root)}] /ParentTree ${parents} 0 R /ParentTreeNextKey ${next}>>`,
  )
}
