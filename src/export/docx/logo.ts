// The logo at the top right of the first page, beside the words: it moves nothing there.
import { logoGraphic } from '../ooxml/logo-part.ts'
import { xml } from '../ooxml/xml.ts'
import type { Logo } from '../logo.ts'

/** EMU in a point. */
const EMU = 12_700
/** Charts are numbered from 1. */
const ID = '9999'

export function logoXml({ width, height }: Logo, alt: string): string {
  const [cx, cy] = [width, height].map((points) => String(Math.round(points * EMU))) as [string, string]
  const gap = String(12 * EMU)
  return (
    `<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="${gap}" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">` +
    `<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH><wp:positionV relativeFrom="margin"><wp:align>top</wp:align></wp:positionV>` +
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapSquare wrapText="left"/><wp:docPr id="${ID}" name="Logo" descr="${xml(alt)}"/>` +
    `<wp:cNvGraphicFramePr/>${logoGraphic(alt, cx, cy)}</wp:anchor></w:drawing></w:r>`
  )
}
