// Texts and parts of Office files (ECMA-376).
import { exportText } from '../export-text.ts'

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Lines end with a line feed only: a carriage return does not survive XML. */
export const plainLines = (text: string): string => exportText(text).replace(/\r\n?/g, '\n')

/** A text between tags or in an attribute. */
export const xml = (text: string): string => plainLines(text).replace(/[&<>"]/g, (found) => ENTITIES[found] ?? found)
