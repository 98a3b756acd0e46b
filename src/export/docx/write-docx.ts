// The report as a document to be edited: headings, tables, footnotes and charts are the program's own.
import type { Figure } from '#core/figure/figure.ts'
import type { ExportInput } from '../format.ts'
import { logoIn } from '../logo.ts'
import { chartPart } from '../ooxml/chart/chart-part.ts'
import { TAG } from '../ooxml/chart/axes.ts'
import { LOGO, LOGO_FILE, logoBytes } from '../ooxml/logo-part.ts'
import { packParts } from '../ooxml/pack-parts.ts'
import { paletteOf } from '../ooxml/palette.ts'
import { commonParts, isInside, relations, type Relation } from '../ooxml/relations.ts'
import { themeXml } from '../ooxml/theme-xml.ts'
import { HEAD } from '../ooxml/xml.ts'
import { bodyXml } from './body.ts'
import { createNotes } from './footnotes.ts'
import { fieldXml, paragraphXml, runXml } from './paragraph.ts'
import { MARGIN, PAPER, WORD } from './spaces.ts'
import { numberingXml, stylesXml } from './styles.ts'

const TYPE = 'officedocument.wordprocessingml'
/** Of the texts of a chart, in points. */
const CHART_TEXT = 9

export function writeDocx({ report: bare, t, language, at, look }: ExportInput): Uint8Array<ArrayBuffer> {
  const report = { ...bare, confidentiality: look?.confidentiality ?? bare.confidentiality }
  const palette = paletteOf(look?.accent)
  const paper = PAPER[look?.paper ?? 'a4']
  const width = paper.width - 2 * MARGIN
  const notes = createNotes()
  const charts: Record<string, string | Uint8Array> = {}
  const own: Relation[] = ['styles', 'numbering', 'settings', 'footnotes', 'header', 'footer'].map((type) => ({
    id: type,
    type,
    target: `${type}.xml`,
  }))
  own.push({ id: 'theme', type: 'theme', target: 'theme/theme1.xml' })
  let [count, ordered] = [0, 0]
  const chart = (figure: Figure) => {
    const part = chartPart(figure, { t, language, size: CHART_TEXT, at })
    if (!part) return undefined
    const number = ++count
    const name = `chart${String(number)}`
    charts[`word/charts/${name}.xml`] = part.xml
    charts[`word/charts/_rels/${name}.xml.rels`] = relations([
      { id: 'rId1', type: 'package', target: `../embeddings/${name}.xlsx` },
    ])
    charts[`word/embeddings/${name}.xlsx`] = part.workbook
    own.push({ id: name, type: 'chart', target: `charts/${name}.xml` })
    return { relation: name, number }
  }
  const logo = report.kind === 'one-page' ? logoIn(report.logo, 110, 34) : logoIn(report.logo, 180, 64)
  if (logo) own.push({ id: LOGO, type: 'image', target: LOGO_FILE })
  const body = bodyXml(report, {
    t,
    language,
    palette,
    width,
    chart,
    notes,
    ordered: () => ++ordered + 1,
    ...(logo && { logo }),
  })
  const first = report.kind !== 'one-page'
  const page =
    `<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>` +
    `<w:pgSz w:w="${String(paper.width)}" w:h="${String(paper.height)}"/><w:pgMar w:top="1360" w:right="${String(MARGIN)}" w:bottom="1247" w:left="${String(MARGIN)}" w:header="620" w:footer="560" w:gutter="0"/>${first ? '<w:titlePg/>' : ''}</w:sectPr>`
  const parts: Record<string, string | Uint8Array> = {
    'word/document.xml': `${HEAD}<w:document ${WORD}><w:body>${body}${page}</w:body></w:document>`,
    'word/styles.xml': stylesXml(language, palette, { breaks: first, width }),
    'word/numbering.xml': numberingXml(ordered),
    'word/settings.xml': settingsXml(),
    'word/footnotes.xml': notes.xml(),
    'word/header.xml': `${HEAD}<w:hdr ${WORD}>${aside('Header', runXml(report.organization), runXml(report.confidentiality, { bold: true }))}</w:hdr>`,
    'word/footer.xml': `${HEAD}<w:ftr ${WORD}>${aside('Footer', runXml([report.title, report.badge].filter((x) => x !== '').join(' · ')), pageXml())}</w:ftr>`,
    'word/theme/theme1.xml': themeXml(language, palette),
    ...charts,
    ...(logo && { [`word/${LOGO_FILE}`]: logoBytes(logo) }),
  }
  const types = Object.keys(parts).flatMap((path): [string, string][] => {
    const type = typeOf(path)
    return type === undefined ? [] : [[path, type]]
  })
  return packParts({
    ...commonParts('word/document.xml', Object.fromEntries(types), { title: report.title, creator: t('app.name'), at }),
    'word/_rels/document.xml.rels': relations(own),
    ...parts,
  })

  /** One text on the left, one on the right. */
  function aside(style: string, left: string, right: string): string {
    const tab = '<w:r><w:tab/></w:r>'
    return paragraphXml(left + tab + right, { style })
  }
  function pageXml(): string {
    const fields: Record<string, string> = { '{page}': fieldXml('PAGE', '1'), '{pages}': fieldXml('NUMPAGES', '1') }
    return report.pageLabel
      .split(/(\{pages?\})/)
      .map((part) => fields[part] ?? runXml(part))
      .join('')
  }
  function settingsXml(): string {
    return (
      `${HEAD}<w:settings ${WORD}><w:zoom w:percent="100"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>` +
      `<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
      `<w:themeFontLang w:val="${TAG[language]}" w:eastAsia="ja-JP"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/></w:settings>`
    )
  }
}

function typeOf(path: string): string | undefined {
  if (path.endsWith('.rels')) return undefined
  if (isInside(path)) return ''
  if (path.startsWith('word/charts/')) return 'officedocument.drawingml.chart'
  if (path.startsWith('word/theme/')) return 'officedocument.theme'
  const name = path.replace(/^word\/|\.xml$/g, '')
  return `${TYPE}.${name === 'document' ? 'document.main' : name}`
}
