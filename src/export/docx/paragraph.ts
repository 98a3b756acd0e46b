// Paragraphs and runs of a document. Looks come from styles, so that whoever changes a style changes the document.
import { xml } from '../ooxml/xml.ts'

export interface RunLook {
  bold?: boolean
  /** rrggbb. */
  colour?: string
}

/** Lines of the text stay lines. */
export function runXml(text: string, { bold, colour }: RunLook = {}): string {
  const look = `${bold ? '<w:b/>' : ''}${colour ? `<w:color w:val="${colour}"/>` : ''}`
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${xml(line)}</w:t>`)
  return text === '' ? '' : `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`
}

export interface ParagraphLook {
  /** Id of a style; absent: body text. */
  style?: string
  keepNext?: boolean
  list?: number
  align?: 'start' | 'end' | 'center'
}

/** `runs`: finished runs. The order of the properties is fixed by the format. */
export function paragraphXml(runs: string, { style, keepNext, list, align }: ParagraphLook = {}): string {
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${String(list)}"/></w:numPr>`,
    align === undefined || align === 'start' ? '' : `<w:jc w:val="${align === 'end' ? 'right' : 'center'}"/>`,
  ].join('')
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
}

/** `cached` is what stands there until the program computes it. */
export const fieldXml = (code: string, cached: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${runXml(cached)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
