// The board report as a deck: slides to be shown and changed, with the charts' data and the speaker's notes in them.
import type { ExportInput } from '../format.ts'
import { chartPart } from '../ooxml/chart/chart-part.ts'
import { logoIn } from '../logo.ts'
import { packParts } from '../ooxml/pack-parts.ts'
import { paletteOf } from '../ooxml/palette.ts'
import { commonParts, isInside, relations, type Relation } from '../ooxml/relations.ts'
import { HEAD } from '../ooxml/xml.ts'
import { LOGO, LOGO_FILE, logoBytes } from '../ooxml/logo-part.ts'
import { defaultText, masterParts, notesImage, sizeXml, SPACES, TREE, TYPES } from './master-parts.ts'
import { paragraphXml } from './pen.ts'
import { slidesOf, type Slide } from './slides.ts'
import { sizesOf } from './slide-look.ts'

export function writePptx({ report: bare, t, language, at, look }: ExportInput): Uint8Array<ArrayBuffer> {
  const report = { ...bare, confidentiality: look?.confidentiality ?? bare.confidentiality }
  const logo = logoIn(report.logo, 240, 84)
  const slides = slidesOf(report, t, logo)
  const parts: Record<string, string | Uint8Array> = masterParts(t, language, paletteOf(look?.accent))
  if (logo) parts[`ppt/${LOGO_FILE}`] = logoBytes(logo)
  let charts = 0
  slides.forEach((slide, i) => {
    const number = String(i + 1)
    const own: Relation[] = [
      {
        id: 'rId1',
        type: 'slideLayout',
        target: `../slideLayouts/slideLayout${slide.layout === 'cover' ? '1' : '2'}.xml`,
      },
    ]
    if (slide.notes.length > 0) {
      own.push({ id: 'rId2', type: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` })
      parts[`ppt/notesSlides/notesSlide${number}.xml`] = notesXml(slide)
      parts[`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`] = relations([
        { id: 'rId1', type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
        { id: 'rId2', type: 'slide', target: `../slides/slide${number}.xml` },
      ])
    }
    if (logo && slide.layout === 'cover') own.push({ id: LOGO, type: 'image', target: `../${LOGO_FILE}` })
    for (const { id, slide: to } of slide.links) own.push({ id, type: 'slide', target: `slide${String(to)}.xml` })
    for (const { id, figure } of slide.charts) {
      const part = chartPart(figure, { t, language, size: sizesOf(t, language, 1).chart, at })
      if (!part) continue
      const name = String(++charts)
      own.push({ id, type: 'chart', target: `../charts/chart${name}.xml` })
      parts[`ppt/charts/chart${name}.xml`] = part.xml
      parts[`ppt/charts/_rels/chart${name}.xml.rels`] = relations([
        { id: 'rId1', type: 'package', target: `../embeddings/chart${name}.xlsx` },
      ])
      parts[`ppt/embeddings/chart${name}.xlsx`] = part.workbook
    }
    parts[`ppt/slides/slide${number}.xml`] =
      `${HEAD}<p:sld ${SPACES}><p:cSld><p:spTree>${TREE}${slide.shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
    parts[`ppt/slides/_rels/slide${number}.xml.rels`] = relations(own)
  })
  parts['ppt/presentation.xml'] = presentationXml(slides.length)
  parts['ppt/_rels/presentation.xml.rels'] = relations([
    { id: 'master', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
    { id: 'notes', type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    { id: 'theme', type: 'theme', target: 'theme/theme1.xml' },
    ...['presProps', 'viewProps', 'tableStyles'].map((type) => ({ id: type, type, target: `${type}.xml` })),
    ...slides.map((_, i) => ({
      id: `slide${String(i + 1)}`,
      type: 'slide',
      target: `slides/slide${String(i + 1)}.xml`,
    })),
  ])
  return packParts({
    ...commonParts('ppt/presentation.xml', typesOf(Object.keys(parts)), {
      title: report.title,
      creator: t('app.name'),
      at,
    }),
    ...parts,
  })

  function notesXml({ notes }: Slide): string {
    const text = notes.map((note) => paragraphXml({ runs: [{ text: note }], size: 12, before: 4 }, language)).join('')
    return (
      `${HEAD}<p:notes ${SPACES}><p:cSld><p:spTree>${TREE}${notesImage()}` +
      `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${text}</p:txBody></p:sp>` +
      `</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
    )
  }
}

/** Content types by folder, or by name where a part stands alone. */
function typesOf(paths: readonly string[]): Record<string, string> {
  const entries = paths.flatMap((path): [string, string][] => {
    const [, place = ''] = path.split('/')
    const type = TYPES[place]
    if (isInside(path)) return [[path, '']]
    return type === undefined || path.endsWith('.rels') ? [] : [[path, type]]
  })
  return Object.fromEntries(entries)
}

/** Ids of masters and slides have ranges of their own. */
const presentationXml = (slides: number): string =>
  `${HEAD}<p:presentation ${SPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="master"/></p:sldMasterIdLst>` +
  `<p:notesMasterIdLst><p:notesMasterId r:id="notes"/></p:notesMasterIdLst>` +
  `<p:sldIdLst>${Array.from({ length: slides }, (_, i) => `<p:sldId id="${String(256 + i)}" r:id="slide${String(i + 1)}"/>`).join('')}</p:sldIdLst>${sizeXml}${defaultText}</p:presentation>`
