// The logo as a part of an Office file. It is described: in a deck or a document it is a picture of its own.
import { binaryBytes } from '../pdf/document/strings.ts'
import type { Logo } from '../logo.ts'
import { OFFICE } from './relations.ts'
import { DRAWING } from './theme-xml.ts'
import { xml } from './xml.ts'

/** Id of its relation. */
export const LOGO = 'logo'
/** Below the folder of the main part. */
export const LOGO_FILE = 'media/logo.jpeg'

export const logoBytes = ({ picture }: Logo): Uint8Array => binaryBytes(picture.data)

/** Fills its frame, which has its proportions. */
export const LOGO_FILL = `<a:blip r:embed="${LOGO}"/><a:stretch><a:fillRect/></a:stretch>`

const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
/** For the text flows around. `cx` and `cy` in EMU. */
export const logoGraphic = (alt: string, cx: string, cy: string): string =>
  `<a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${PICTURE}"><pic:pic xmlns:pic="${PICTURE}" xmlns:r="${OFFICE}/relationships">` +
  `<pic:nvPicPr><pic:cNvPr id="0" name="Logo" descr="${xml(alt)}"/><pic:cNvPicPr><a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr>` +
  `<pic:blipFill>${LOGO_FILL}</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>`
