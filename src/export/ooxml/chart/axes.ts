// Axes and the frame of a chart part. The order of the elements is fixed by the format.
import type { Language } from '#core/report/report.ts'
import { OFFICE } from '../relations.ts'
import { DRAWING, fill, type Colour } from '../theme-xml.ts'
import { HEAD, xml } from '../xml.ts'

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
/** Also the language of a run; texts in another one are not marked. */
export const TAG: Record<Language, string> = { ja: 'ja-JP', en: 'en-US' }
const HAIR = `<c:spPr><a:ln w="6350"><a:solidFill><a:schemeClr val="bg1"><a:lumMod val="85000"/></a:schemeClr></a:solidFill></a:ln></c:spPr>`

/** `size` in points. */
export const textXml = (size: number, colour: Colour = 'ink', bold = false): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runLook('defRPr', size, colour, bold)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`

const runLook = (name: string, size: number, colour: Colour, bold: boolean): string =>
  `<a:${name} sz="${String(size * 100)}" b="${bold ? '1' : '0'}">${fill(colour)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:${name}>`

export const richXml = (text: string, size: number, language: Language, bold = true): string =>
  `<c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runLook('defRPr', size, 'ink', bold)}</a:pPr><a:r>` +
  `<a:rPr lang="${TAG[language]}" sz="${String(size * 100)}" b="${bold ? '1' : '0'}"/><a:t>${xml(text)}</a:t></a:r></a:p></c:rich>`

const titleXml = (text: string, size: number, language: Language): string =>
  `<c:title><c:tx>${richXml(text, size, language, false)}</c:tx><c:overlay val="0"/></c:title>`

interface AxisLook {
  size: number
  language: Language
}

/** Texts along the bottom, or around a radar. */
export const categoryAxis = ({ size }: AxisLook, around = false): string =>
  `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>` +
  (around ? `<c:majorGridlines>${HAIR}</c:majorGridlines>` : '') +
  `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${HAIR}${textXml(size)}` +
  `<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`

/** Months along the bottom, one label every `months`. */
export const dateAxis = ({ size, language }: AxisLook, range: { min: number; max: number; months: number }): string =>
  `<c:dateAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/><c:max val="${String(range.max)}"/><c:min val="${String(range.min)}"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>` +
  `<c:numFmt formatCode="${language === 'ja' ? 'yyyy\\/m' : 'mmm\\ yyyy'}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${HAIR}${textXml(size)}` +
  `<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="days"/>` +
  `<c:majorUnit val="${String(range.months)}"/><c:majorTimeUnit val="months"/></c:dateAx>`

export function valueAxis(
  { size, language }: AxisLook,
  options: { min: number; max?: number; step?: number; title?: string; between: 'between' | 'midCat'; format: string },
): string {
  const { min, max, step, title, between, format } = options
  return (
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${max === undefined ? '' : `<c:max val="${String(max)}"/>`}<c:min val="${String(min)}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>${HAIR}</c:majorGridlines>${title === undefined ? '' : titleXml(title, size, language)}` +
    `<c:numFmt formatCode="${xml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(size, 'quiet')}` +
    `<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="${between}"/>${step === undefined ? '' : `<c:majorUnit val="${String(step)}"/>`}</c:valAx>`
  )
}

/** `plot`: charts and axes. `hidden`: series that the legend leaves out. The workbook behind it is the relation rId1. */
export function chartSpace(plot: string, look: AxisLook, hidden: readonly number[] = []): string {
  const left = hidden.map((i) => `<c:legendEntry><c:idx val="${String(i)}"/><c:delete val="1"/></c:legendEntry>`)
  return (
    `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${OFFICE}/relationships"><c:date1904 val="0"/><c:lang val="${TAG[look.language]}"/><c:roundedCorners val="0"/>` +
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plot}</c:plotArea>` +
    `<c:legend><c:legendPos val="b"/>${left.join('')}<c:overlay val="0"/>${textXml(look.size)}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(look.size)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  )
}

/** A chart inside a drawing; `id` is its relation. */
export const chartGraphic = (id: string): string =>
  `<a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}/relationships" r:id="${id}"/></a:graphicData></a:graphic>`
