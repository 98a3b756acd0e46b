// How the cells of an answer sheet look: what can be filled in stands out, the rest is paper.
import type { Style } from '../ooxml/styles.ts'

export const FILL = { accent: '0b5c6b', input: 'fff8e1' } as const

export const PLAIN: Style = { format: 'text', wrap: true, line: true }
export const HEAD: Style = { format: 'text', wrap: true, bold: true, colour: 'ffffff', fill: FILL.accent }
/** May be changed. */
export const INPUT: Style = { format: 'text', wrap: true, line: true, fill: FILL.input, open: true }
export const TITLE: Style = { bold: true, size: 16 }
export const STRONG: Style = { bold: true }
export const BODY: Style = { wrap: true }
