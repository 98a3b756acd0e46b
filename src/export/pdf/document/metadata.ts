// What the file says of itself, twice as the format wants it: the old information dictionary and the XMP packet. Both
// come from the same facts.
import type { Language } from '#core/report/report.ts'
import { pdfText } from './strings.ts'

export interface DocumentFacts {
  language: Language
  title: string
  author: string
  subject: string
  /** YYYY-MM-DD: the report's own date, so that the same report gives the same file on any day. */
  date: string
  /** The file says that it is PDF/A-1b. */
  archive?: boolean
}

const PRODUCER = 'jsPDF 4.2.1'

/** Body of the information dictionary. jsPDF's own writes texts in a way that some kanji break. */
export const infoBody = ({ title, author, subject, date }: DocumentFacts): string =>
  `<</Title ${pdfText(title)} /Author ${pdfText(author)} /Subject ${pdfText(subject)} /Producer (${PRODUCER}) ` +
  `/CreationDate (D:${date.replaceAll('-', '')}000000Z)>>`

const ARCHIVE =
  '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">' +
  '<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>'

/** What XML 1.0 cannot hold goes; markup signs are escaped. */
function xmlText(text: string): string {
  const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return (
    text
      .toWellFormed()
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"]/g, (sign) => escapes[sign] ?? '')
  )
}

export function xmpPacket(facts: DocumentFacts, language: string): string {
  const alternative = (name: string, text: string): string =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li></rdf:Alt></dc:${name}>`
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    alternative('title', facts.title),
    `<dc:creator><rdf:Seq><rdf:li>${xmlText(facts.author)}</rdf:li></rdf:Seq></dc:creator>`,
    alternative('description', facts.subject),
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreateDate>${facts.date}T00:00:00Z</xmp:CreateDate>`,
    `<pdf:Producer>${PRODUCER}</pdf:Producer>`,
    '</rdf:Description>',
    ...(facts.archive ? [ARCHIVE] : []),
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}
