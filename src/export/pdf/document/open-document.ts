// Opens a jsPDF document that has our faces and nothing else: through jsPDF's own event bus, without a fork. The standard
// fonts are taken out, so that no page can name a font that is not embedded.
import { jsPDF } from 'jspdf'
import { embedFace } from '../font/embed-face.ts'
import type { Face } from '../font/face.ts'
import { PAGE, type Weight } from '../theme.ts'
import { internalsOf, type FontEntry, type Internals } from './internals.ts'

export type Faces = Record<Weight, Face>

export const FONT_KEY: Record<Weight, string> = { regular: 'F1', bold: 'F2' }
const POST_SCRIPT: Record<Weight, string> = { regular: 'BoardSans-Regular', bold: 'BoardSans-Bold' }

interface OpenDocument {
  doc: jsPDF
  internals: Internals
}

let opening = false
// Other documents of jsPDF on the same page keep their standard fonts.
jsPDF.API.events.push([
  'addFonts',
  ({ fonts }: { fonts: Record<string, FontEntry> }) => {
    if (!opening) return
    for (const id of Object.keys(fonts)) Reflect.deleteProperty(fonts, id)
    for (const weight of ['regular', 'bold'] as const) fonts[FONT_KEY[weight]] = entryOf(weight)
  },
])

function entryOf(weight: Weight): FontEntry {
  return {
    id: FONT_KEY[weight],
    postScriptName: POST_SCRIPT[weight],
    fontName: 'BoardSans',
    fontStyle: weight === 'bold' ? 'bold' : 'normal',
    encoding: 'own',
    isStandardFont: true,
    metadata: {},
  }
}

/** An empty document with its first page open. `fileId` is 32 hexadecimal digits. `archive`: fonts as PDF/A wants them. */
export function openDocument(faces: Faces, fileId: string, archive = false): OpenDocument {
  opening = true
  let doc: jsPDF
  try {
    doc = new jsPDF({ unit: 'pt', format: [PAGE.width, PAGE.height], compress: false })
  } finally {
    opening = false
  }
  doc.setFileId(fileId)
  const internals = internalsOf(doc)
  internals.events.subscribe('putFont', ({ font }: { font: FontEntry }) => {
    const weight: Weight = font.id === FONT_KEY.bold ? 'bold' : 'regular'
    font.objectNumber = embedFace(internals, faces[weight], font.postScriptName, archive)
    font.isAlreadyPutted = true
  })
  return { doc, internals }
}
