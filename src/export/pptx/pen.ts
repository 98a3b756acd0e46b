// Draws on one slide in points from its top left. Everything is a native object: it can be selected, changed and restyled
// with the theme. Ids are given in the order of drawing, so the same slide is always the same part.
import type { Figure } from '#core/figure/figure.ts'
import type { Language } from '#core/report/report.ts'
import { chartGraphic, TAG } from '../ooxml/chart/axes.ts'
import { LOGO_FILL } from '../ooxml/logo-part.ts'
import { fill, type Colour } from '../ooxml/theme-xml.ts'
import { xml } from '../ooxml/xml.ts'
import { LEADING } from './measure.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Run {
  text: string
  bold?: boolean
  colour?: Colour
  /** A footnote's number. */
  raised?: boolean
  /** Number of the slide that a click leads to, from 1. */
  to?: number
}

export interface Paragraph {
  runs: Run[]
  size: number
  align?: 'start' | 'end' | 'center'
  mark?: 'bullet' | number
  /** White before it, in points. */
  before?: number
}

export interface TextLook {
  anchor?: 't' | 'ctr' | 'b'
  fill?: Colour
  line?: Colour
  shape?: 'rect' | 'ellipse' | 'roundRect' | 'homePlate' | 'diamond' | 'rightArrow'
  /** Inner margin, in points. */
  inset?: number
  dashed?: boolean
  name?: string
  /** What a screen reader says; '' for a shape that only decorates. */
  alt?: string
}

export interface Pen {
  readonly language: Language
  text: (box: Box, paragraphs: readonly Paragraph[], look?: TextLook) => void
  line: (
    from: [x: number, y: number],
    to: [x: number, y: number],
    look: { colour: Colour; width: number; dashed?: boolean; arrow?: boolean },
  ) => void
  /** `inner` is the part behind the frame's place. */
  frame: (box: Box, inner: string, name: string, alt: string) => void
  chart: (box: Box, figure: Figure, alt: string) => void
  logo: (box: Box, alt: string) => void
  /** What is drawn inside belongs together and is described as one. */
  group: (box: Box, alt: string, name: string, draw: () => void) => void
  /** Placeholder of the layout. */
  place: (type: string, index: number, paragraphs: readonly Paragraph[]) => void
}

export interface SlideParts {
  shapes: string
  /** In the order of their relations. */
  charts: { id: string; figure: Figure }[]
  links: { id: string; slide: number }[]
}

const emu = (points: number): string => String(Math.round(points * 12_700))
const xfrm = ({ x, y, width, height }: Box, tag = 'a'): string =>
  `<${tag}:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(Math.max(width, 0))}" cy="${emu(Math.max(height, 0))}"/></${tag}:xfrm>`
const outline = (colour: Colour | undefined, width = 0.75, dashed = false): string =>
  colour
    ? `<a:ln w="${emu(width)}">${fill(colour)}${dashed ? '<a:prstDash val="sysDash"/>' : ''}</a:ln>`
    : '<a:ln><a:noFill/></a:ln>'

export function paragraphXml(
  { runs, size, align = 'start', mark, before = 0 }: Paragraph,
  language: Language,
  linkOf: (slide: number) => string = () => '',
): string {
  const indent = mark === undefined ? '' : ` marL="${emu(size * 1.3)}" indent="-${emu(size * 1.3)}"`
  const side = { start: 'l', end: 'r', center: 'ctr' }[align]
  const bullet =
    mark === undefined
      ? '<a:buNone/>'
      : mark === 'bullet'
        ? '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
        : `<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"${mark > 1 ? ` startAt="${String(mark)}"` : ''}/>`
  const look = (run: Run, name: string): string =>
    `<a:${name} lang="${TAG[language]}" sz="${String(Math.round(size * 100))}" b="${run.bold ? '1' : '0'}"${run.raised ? ' baseline="30000"' : ''} dirty="0">${fill(run.colour ?? 'ink')}${run.to === undefined ? '' : linkOf(run.to)}</a:${name}>`
  const written = runs.flatMap((run) => {
    const lines = run.text.replace(/\r\n?/g, '\n').split('\n')
    return lines.map((line, i) => {
      const text = line === '' ? '' : `<a:r>${look(run, 'rPr')}<a:t>${xml(line)}</a:t></a:r>`
      return i === 0 ? text : `<a:br>${look({ ...run, to: undefined }, 'rPr')}</a:br>${text}`
    })
  })
  return (
    `<a:p><a:pPr${indent} algn="${side}"><a:lnSpc><a:spcPts val="${String(Math.round(size * LEADING * 100))}"/></a:lnSpc><a:spcBef><a:spcPts val="${String(Math.round(before * 100))}"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>${bullet}</a:pPr>` +
    `${written.join('')}</a:p>`
  )
}

export function createPen(language: Language): { pen: Pen; parts: () => SlideParts } {
  let shapes: string[] = []
  // The first id is the tree's own.
  let id = 1
  const charts: SlideParts['charts'] = []
  const links: SlideParts['links'] = []
  const named = (name: string, alt = ''): string => {
    id += 1
    return `<p:cNvPr id="${String(id)}" name="${xml(name)} ${String(id)}"${alt === '' ? '' : ` descr="${xml(alt)}"`}/>`
  }
  const linkOf = (slide: number): string => {
    const known = links.find((l) => l.slide === slide) ?? { id: `link${String(slide)}`, slide }
    if (!links.includes(known)) links.push(known)
    return `<a:hlinkClick r:id="${known.id}" action="ppaction://hlinksldjump"/>`
  }
  const body = (paragraphs: readonly Paragraph[]): string =>
    paragraphs.length > 0
      ? paragraphs.map((p) => paragraphXml(p, language, linkOf)).join('')
      : `<a:p><a:endParaRPr lang="${TAG[language]}" dirty="0"/></a:p>`

  const frame: Pen['frame'] = (box, inner, name, alt) => {
    shapes.push(
      `<p:graphicFrame><p:nvGraphicFramePr>${named(name, alt)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${xfrm(box, 'p')}${inner}</p:graphicFrame>`,
    )
  }
  const pen: Pen = {
    language,
    frame,
    text(
      box,
      paragraphs,
      { anchor = 't', fill: ground, line, shape = 'rect', inset = 0, dashed, name = 'Text', alt = '' } = {},
    ) {
      const side = emu(inset)
      shapes.push(
        `<p:sp><p:nvSpPr>${named(name, alt)}<p:cNvSpPr${paragraphs.length > 0 && !ground && !line ? ' txBox="1"' : ''}/><p:nvPr/></p:nvSpPr>` +
          `<p:spPr>${xfrm(box)}<a:prstGeom prst="${shape}"><a:avLst/></a:prstGeom>${ground ? fill(ground) : '<a:noFill/>'}${outline(line, 1, dashed)}</p:spPr>` +
          `<p:txBody><a:bodyPr wrap="square" lIns="${side}" tIns="${side}" rIns="${side}" bIns="${side}" anchor="${anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>${body(paragraphs)}</p:txBody></p:sp>`,
      )
    },
    line(from, to, { colour, width, dashed, arrow }) {
      const box: Box = {
        x: Math.min(from[0], to[0]),
        y: Math.min(from[1], to[1]),
        width: Math.abs(to[0] - from[0]),
        height: Math.abs(to[1] - from[1]),
      }
      shapes.push(
        `<p:cxnSp><p:nvCxnSpPr>${named('Line')}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${xfrm(box)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>` +
          `<a:ln w="${emu(width)}">${fill(colour)}${dashed ? '<a:prstDash val="sysDash"/>' : ''}${arrow ? '<a:tailEnd type="triangle"/>' : ''}</a:ln></p:spPr></p:cxnSp>`,
      )
    },
    chart(box, figure, alt) {
      const relation = `chart${String(charts.length + 1)}`
      charts.push({ id: relation, figure })
      frame(box, chartGraphic(relation), 'Chart', alt)
    },
    logo(box, alt) {
      shapes.push(
        `<p:pic><p:nvPicPr>${named('Logo', alt)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>` +
          `<p:blipFill>${LOGO_FILL}</p:blipFill><p:spPr>${xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
      )
    },
    group(box, alt, name, draw) {
      const [outer, head] = [shapes, named(name, alt)]
      shapes = []
      draw()
      const { x, y, width, height } = box
      const place = `<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/>`
      outer.push(
        `<p:grpSp><p:nvGrpSpPr>${head}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${place}${place.replace('a:off', 'a:chOff').replace('a:ext', 'a:chExt')}</a:xfrm></p:grpSpPr>${shapes.join('')}</p:grpSp>`,
      )
      shapes = outer
    },
    place(type, index, paragraphs) {
      const where =
        type === 'title' || type === 'ctrTitle'
          ? `<p:ph type="${type}"/>`
          : `<p:ph type="${type}" sz="quarter" idx="${String(index)}"/>`
      shapes.push(
        `<p:sp><p:nvSpPr>${named(type)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${where}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${
          type === 'sldNum'
            ? `<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${TAG[language]}"/><a:t>${xml(paragraphs[0]?.runs[0]?.text ?? '')}</a:t></a:fld></a:p>`
            : body(paragraphs)
        }</p:txBody></p:sp>`,
      )
    },
  }
  return { pen, parts: () => ({ shapes: shapes.join(''), charts, links }) }
}
