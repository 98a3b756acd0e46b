// What every deck has beside its slides: master, two layouts, the notes' master, and the settings of the program.
import type { Language } from '#core/report/report.ts'
import type { Translate } from '#core/words.ts'
import { TAG } from '../ooxml/chart/axes.ts'
import { OFFICE, relations } from '../ooxml/relations.ts'
import { DRAWING, fill, themeXml } from '../ooxml/theme-xml.ts'
import type { Palette } from '../ooxml/palette.ts'
import { HEAD, xml } from '../ooxml/xml.ts'
import { FOOTER_TOP, LABEL_TOP, LEFT, SLIDE, TITLE_TOP, WIDTH } from './slide-look.ts'

export const SLIDES = 'http://schemas.openxmlformats.org/presentationml/2006/main'
export const SPACES = `xmlns:a="${DRAWING}" xmlns:r="${OFFICE}/relationships" xmlns:p="${SLIDES}"`
export const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
const MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'

const emu = (points: number): string => String(Math.round(points * 12_700))

interface Place {
  id: number
  name: string
  ph: string
  box: [x: number, y: number, width: number, height: number]
  size: number
  bold?: boolean
  align?: 'l' | 'r'
  anchor?: 't' | 'b'
  /** A field instead of a text. */
  number?: boolean
}

function placeXml(
  { id, name, ph, box, size, bold, align = 'l', anchor = 't', number }: Place,
  language: Language,
): string {
  const [x, y, width, height] = box
  const level = `<a:lvl1pPr marL="0" indent="0" algn="${align}"><a:buNone/><a:defRPr sz="${String(size * 100)}" b="${bold ? '1' : '0'}">${fill(number || ph.includes('ftr') ? 'quiet' : 'ink')}</a:defRPr></a:lvl1pPr>`
  const text = number
    ? `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${TAG[language]}"/><a:t>‹#›</a:t></a:fld>`
    : ''
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${String(id)}" name="${xml(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr><a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>${level}</a:lstStyle><a:p>${text}<a:endParaRPr lang="${TAG[language]}"/></a:p></p:txBody></p:sp>`
  )
}

const TITLE: Place = {
  id: 2,
  name: 'Title',
  ph: 'type="title"',
  box: [LEFT, TITLE_TOP, WIDTH, 70],
  size: 24,
  bold: true,
}
const BODY: Place = { id: 3, name: 'Body', ph: 'type="body" idx="1"', box: [LEFT, 120, WIDTH, 380], size: 16 }
const FOOTER: Place = {
  id: 4,
  name: 'Footer',
  ph: 'type="ftr" sz="quarter" idx="11"',
  box: [LEFT, FOOTER_TOP, WIDTH - 80, 16],
  size: 10,
}
const NUMBER: Place = {
  id: 5,
  name: 'Number',
  ph: 'type="sldNum" sz="quarter" idx="12"',
  box: [LEFT + WIDTH - 60, FOOTER_TOP, 60, 16],
  size: 10,
  align: 'r',
  number: true,
}
const LABEL: Place = {
  id: 3,
  name: 'Label',
  ph: 'type="body" sz="quarter" idx="13"',
  box: [LEFT, LABEL_TOP, WIDTH, 18],
  size: 12,
  bold: true,
}
const COVER: Place = {
  id: 2,
  name: 'Title',
  ph: 'type="ctrTitle"',
  box: [LEFT + 40, 204, WIDTH - 60, 110],
  size: 36,
  bold: true,
}

/** Paths of `ppt/` to parts, without their content types; `TYPES` has those. */
export function masterParts(t: Translate, language: Language, palette: Palette): Record<string, string> {
  const rule = `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="9" name="Rule"/><p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr><a:xfrm><a:off x="${emu(LEFT)}" y="${emu(FOOTER_TOP - 3)}"/><a:ext cx="${emu(WIDTH)}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="6350">${fill('pale')}</a:ln></p:spPr></p:cxnSp>`
  const tree = (places: readonly Place[], more = ''): string =>
    `<p:spTree>${TREE}${more}${places.map((p) => placeXml(p, language)).join('')}</p:spTree>`
  const ground = `<p:bg><p:bgPr>${fill('paper')}<a:effectLst/></p:bgPr></p:bg>`
  const layout = (type: string, name: string, places: readonly Place[], more = ''): string =>
    `${HEAD}<p:sldLayout ${SPACES} type="${type}" preserve="1"><p:cSld name="${xml(name)}">${tree(places, more)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
  const toMaster = relations([{ id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }])
  return {
    'ppt/slideMasters/slideMaster1.xml':
      `${HEAD}<p:sldMaster ${SPACES}><p:cSld>${ground}${tree([TITLE, BODY, FOOTER, NUMBER])}</p:cSld>${MAP}` +
      `<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst>` +
      `<p:txStyles><p:titleStyle>${levels(24, true, 'mj')}</p:titleStyle><p:bodyStyle>${levels(16, false, 'mn')}</p:bodyStyle><p:otherStyle>${levels(16, false, 'mn')}</p:otherStyle></p:txStyles></p:sldMaster>`,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations([
      { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      { id: 'rId2', type: 'slideLayout', target: '../slideLayouts/slideLayout2.xml' },
      { id: 'rId3', type: 'theme', target: '../theme/theme1.xml' },
    ]),
    'ppt/slideLayouts/slideLayout1.xml': layout('title', t('slides.cover'), [COVER]),
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': toMaster,
    'ppt/slideLayouts/slideLayout2.xml': layout('titleOnly', t('slides.page'), [TITLE, LABEL, FOOTER, NUMBER], rule),
    'ppt/slideLayouts/_rels/slideLayout2.xml.rels': toMaster,
    'ppt/notesMasters/notesMaster1.xml':
      `${HEAD}<p:notesMaster ${SPACES}><p:cSld>${ground}<p:spTree>${TREE}${notesImage('<a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>')}` +
      `${placeXml({ id: 3, name: 'Notes', ph: 'type="body" sz="quarter" idx="1"', box: [54, 346, 432, 284], size: 12 }, language)}</p:spTree></p:cSld>${MAP}` +
      `<p:notesStyle>${levels(12, false, 'mn')}</p:notesStyle></p:notesMaster>`,
    'ppt/notesMasters/_rels/notesMaster1.xml.rels': relations([
      { id: 'rId1', type: 'theme', target: '../theme/theme2.xml' },
    ]),
    'ppt/theme/theme1.xml': themeXml(language, palette),
    'ppt/theme/theme2.xml': themeXml(language, palette),
    'ppt/presProps.xml': `${HEAD}<p:presentationPr ${SPACES}/>`,
    'ppt/viewProps.xml': `${HEAD}<p:viewPr ${SPACES}/>`,
    'ppt/tableStyles.xml': `${HEAD}<a:tblStyleLst xmlns:a="${DRAWING}" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
  }
}

/** Of every level of an outline. */
function levels(size: number, bold: boolean, face: 'mj' | 'mn'): string {
  const look = `<a:defRPr sz="${String(size * 100)}" b="${bold ? '1' : '0'}">${fill('ink')}<a:latin typeface="+${face}-lt"/><a:ea typeface="+${face}-ea"/><a:cs typeface="+${face}-cs"/></a:defRPr>`
  const level = (i: number): string =>
    `<a:lvl${String(i)}pPr marL="0" indent="0" algn="l"><a:buNone/>${look}</a:lvl${String(i)}pPr>`
  return Array.from({ length: 9 }, (_, i) => level(i + 1)).join('')
}
/** Of text boxes. */
export const defaultText = `<p:defaultTextStyle>${levels(16, false, 'mn')}</p:defaultTextStyle>`

/** The slide's picture on the page of its notes. */
export const notesImage = (place = ''): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr></p:sp>`

const TYPE = 'officedocument.presentationml'
/** Behind the path's folder. */
export const TYPES: Record<string, string> = {
  slideMasters: `${TYPE}.slideMaster`,
  slideLayouts: `${TYPE}.slideLayout`,
  notesMasters: `${TYPE}.notesMaster`,
  slides: `${TYPE}.slide`,
  notesSlides: `${TYPE}.notesSlide`,
  theme: 'officedocument.theme',
  charts: 'officedocument.drawingml.chart',
  'presentation.xml': `${TYPE}.presentation.main`,
  'presProps.xml': `${TYPE}.presProps`,
  'viewProps.xml': `${TYPE}.viewProps`,
  'tableStyles.xml': `${TYPE}.tableStyles`,
}

export const sizeXml = `<p:sldSz cx="${emu(SLIDE.width)}" cy="${emu(SLIDE.height)}"/><p:notesSz cx="6858000" cy="9144000"/>`
