// What a reader finds in a deck or a document: its paragraphs in order, notes and footnotes too, and the data of its charts.
import { readParts, type Parts } from './office.ts'
import { elements, textOf, type Element } from './xml.ts'

/** Every paragraph and cell of every slide in order, then the speaker's notes, then names, categories and values of the charts. */
export function pptxTexts(bytes: Uint8Array): string[] {
  const parts = readParts(bytes)
  return [
    ...numbered(parts, 'ppt/slides/slide').flatMap((slide) => elements(slide, 'a:p').map(lineOf)),
    ...numbered(parts, 'ppt/notesSlides/notesSlide').flatMap((notes) => elements(notes, 'a:p').map(lineOf)),
    ...chartTexts(parts, 'ppt/charts/chart'),
  ].filter((text) => text !== '')
}

/** Every paragraph and cell of the document in order, then its footnotes, head and foot, then the data of its charts. */
export function docxTexts(bytes: Uint8Array): string[] {
  const parts = readParts(bytes)
  const rest = Object.keys(parts).filter((path) => /^word\/(?:footnotes|header\d*|footer\d*)\.xml$/.test(path))
  return [
    ...['word/document.xml', ...rest].flatMap((path) => (parts[path] ? elements(parts[path], 'w:p').map(lineOf) : [])),
    ...chartTexts(parts, 'word/charts/chart'),
  ].filter((text) => text !== '')
}

export function numbered(parts: Parts, begin: string): Element[] {
  const found: Element[] = []
  for (let i = 1; i < 500; i += 1) {
    const part = parts[`${begin}${String(i)}.xml`]
    if (part) found.push(part)
  }
  return found
}

/** A broken line is a line feed. */
function lineOf(paragraph: Element): string {
  return paragraph.children
    .map((child): string => {
      if (typeof child === 'string') return ''
      if (child.name === 'a:br' || child.name === 'w:br') return '\n'
      return child.name === 'a:t' || child.name === 'w:t' ? textOf(child) : lineOf(child)
    })
    .join('')
}

const chartTexts = (parts: Parts, begin: string): string[] =>
  numbered(parts, begin).flatMap((chart) => elements(chart, 'c:v').map(textOf))
