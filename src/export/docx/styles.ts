// The styles of a document. Headings are those that the program knows, so that outline and contents follow them.
import type { Language } from '#core/report/report.ts'
import { TAG } from '../ooxml/chart/axes.ts'
import { fontOf } from '../ooxml/font.ts'
import type { Palette } from '../ooxml/palette.ts'
import { HEAD, xml } from '../ooxml/xml.ts'
import { WORD } from './spaces.ts'

interface Style {
  id: string
  name: string
  /** Half points. */
  size?: number
  bold?: boolean
  colour?: string
  /** Finished properties of the paragraph, in the order of the format. */
  paragraph?: string
  outline?: number
  base?: string
}

const space = (before: number, after: number): string =>
  `<w:spacing w:before="${String(before)}" w:after="${String(after)}"/>`

function styleXml({ id, name, size, bold, colour, paragraph = '', outline, base = 'Normal' }: Style): string {
  const run = `${bold ? '<w:b/>' : ''}${colour ? `<w:color w:val="${colour}"/>` : ''}${size ? `<w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/>` : ''}`
  const level = outline === undefined ? '' : `<w:outlineLvl w:val="${String(outline)}"/>`
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"${/^[A-Z]/.test(name) && !/^(Title|Caption)$/.test(name) ? ' w:customStyle="1"' : ''}><w:name w:val="${name}"/><w:basedOn w:val="${base}"/>` +
    `${outline === undefined ? '' : '<w:next w:val="Normal"/>'}<w:qFormat/><w:pPr>${paragraph}${level}</w:pPr>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`
  )
}

/** `breaks`: every section begins a page; `width` of the text in twentieths of a point. */
export function stylesXml(
  language: Language,
  { ink, quiet, line, tint, accent, detected, stopped }: Palette,
  { breaks, width }: { breaks: boolean; width: number },
): string {
  const { body, japanese } = fontOf(language)
  const bar = (colour: string): string =>
    `<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="${colour}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="${tint}"/>${space(80, 120)}<w:ind w:left="200"/>`
  const aside = `<w:tabs><w:tab w:val="right" w:pos="${String(width)}"/></w:tabs>${space(0, 0)}`
  const styles: Style[] = [
    { id: 'Title', name: 'Title', size: 60, bold: true, paragraph: space(120, 240) },
    {
      id: 'Heading1',
      name: 'heading 1',
      size: 36,
      bold: true,
      colour: accent,
      paragraph: `<w:keepNext/><w:keepLines/>${breaks ? '<w:pageBreakBefore/>' : ''}${space(240, 60)}`,
      outline: 0,
    },
    {
      id: 'Heading2',
      name: 'heading 2',
      size: 26,
      bold: true,
      paragraph: `<w:keepNext/><w:keepLines/>${space(280, 80)}`,
      outline: 1,
    },
    {
      id: 'Heading3',
      name: 'heading 3',
      size: 22,
      bold: true,
      colour: accent,
      paragraph: `<w:keepNext/><w:keepLines/>${space(200, 60)}`,
      outline: 2,
    },
    {
      id: 'Headline',
      name: 'Headline',
      size: 26,
      bold: true,
      paragraph: `<w:keepNext/><w:keepLines/>${space(0, 200)}`,
    },
    { id: 'Lead', name: 'Lead', size: 23, paragraph: space(60, 140) },
    { id: 'Quiet', name: 'Quiet', size: 18, colour: quiet, paragraph: space(20, 60) },
    { id: 'Caption', name: 'caption', size: 18, bold: true, paragraph: `<w:keepNext/>${space(200, 60)}` },
    { id: 'Figure', name: 'Figure', paragraph: space(0, 160) },
    {
      id: 'TableText',
      name: 'TableText',
      size: 17,
      paragraph: '<w:spacing w:before="20" w:after="20" w:line="250" w:lineRule="exact"/>',
    },
    { id: 'Value', name: 'Value', size: 30, bold: true, colour: accent, paragraph: space(0, 0) },
    { id: 'Callout', name: 'Callout', paragraph: bar(accent) },
    { id: 'CalloutGood', name: 'CalloutGood', paragraph: bar(stopped) },
    { id: 'CalloutWarning', name: 'CalloutWarning', paragraph: bar(detected) },
    {
      id: 'Blank',
      name: 'Blank',
      paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="${quiet}"/></w:pBdr>${space(120, 120)}`,
    },
    { id: 'TOC1', name: 'toc 1', paragraph: space(40, 40) },
    { id: 'Header', name: 'header', size: 16, colour: quiet, paragraph: aside },
    { id: 'Footer', name: 'footer', size: 16, colour: quiet, paragraph: aside },
    { id: 'FootnoteText', name: 'footnote text', size: 16, colour: quiet, paragraph: space(0, 20) },
  ]
  const rule = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="${line}"/>`
  const margins =
    '<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
  const tables =
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
    `<w:style w:type="table" w:customStyle="1" w:styleId="PlainTable"><w:name w:val="PlainTable"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${rule('bottom')}${rule('insideH')}</w:tblBorders>${margins}</w:tblPr></w:style>` +
    `<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="ReportTable"/><w:basedOn w:val="PlainTable"/><w:tblPr/>` +
    `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${accent}"/></w:tcPr></w:tblStylePr>` +
    `<w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>`
  return (
    `${HEAD}<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${xml(body)}" w:eastAsia="${xml(japanese)}" w:hAnsi="${xml(body)}" w:cs="${xml(body)}"/>` +
    `<w:color w:val="${ink}"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="${TAG[language]}" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="${language === 'ja' ? '252' : '271'}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
    `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>` +
    styles.map(styleXml).join('') +
    `<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>` +
    `<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="${accent}"/></w:rPr></w:style>${tables}</w:styles>`
  )
}

/** Bullets, and numbers that begin anew in each of `ordered` lists; list 1 is the bullets. */
export function numberingXml(ordered: number): string {
  const level = (format: string, text: string, font = ''): string =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="340"/></w:pPr>${font}</w:lvl>`
  const list = (id: number, inner: string): string =>
    `<w:abstractNum w:abstractNumId="${String(id)}"><w:multiLevelType w:val="singleLevel"/>${inner}</w:abstractNum>`
  const numbers = Array.from(
    { length: ordered },
    (_, i) =>
      `<w:num w:numId="${String(i + 2)}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  )
  return (
    `${HEAD}<w:numbering ${WORD}>${list(0, level('bullet', '•', '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/></w:rPr>'))}${list(1, level('decimal', '%1.'))}` +
    `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${numbers.join('')}</w:numbering>`
  )
}
