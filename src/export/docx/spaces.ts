// Namespaces of a document's parts, and the paper.
import type { Paper } from '../pdf/theme.ts'
import { OFFICE } from '../ooxml/relations.ts'

export const WORD = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"`

/** Twentieths of a point. */
export const PAPER: Record<Paper, { width: number; height: number }> = {
  a4: { width: 11_906, height: 16_838 },
  letter: { width: 12_240, height: 15_840 },
}
export const MARGIN = 1247
