// The theme of a slide deck or a document: whoever changes its colours or fonts in the office program changes every page.
import type { Language } from '#core/report/report.ts'
import { fontOf } from './font.ts'
import type { Palette } from './palette.ts'
import { HEAD, xml } from './xml.ts'

export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'

/** Where the theme keeps each colour of the palette. */
export const SCHEME = {
  ink: 'tx1',
  paper: 'bg1',
  quiet: 'tx2',
  tint: 'bg2',
  accent: 'accent1',
  medium: 'accent2',
  pale: 'accent3',
  harm: 'accent4',
  detected: 'accent5',
  stopped: 'accent6',
} as const
export type Colour = keyof typeof SCHEME

export const fill = (colour: Colour): string => `<a:solidFill><a:schemeClr val="${SCHEME[colour]}"/></a:solidFill>`

/** A family and charset beside the name lead a machine without the font to another Gothic that has Japanese. */
export const japaneseFace = (name: string): string =>
  `<a:ea typeface="${xml(name)}" panose="020B0400000000000000" pitchFamily="34" charset="-128"/>`

export function themeXml(language: Language, palette: Palette): string {
  const { body, japanese } = fontOf(language)
  const faces = `<a:latin typeface="${xml(body)}"/>${japaneseFace(japanese)}<a:cs typeface=""/><a:font script="Jpan" typeface="${xml(japanese)}"/>`
  const colour = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`
  const { ink, quiet, tint, accent, medium, pale, harm, detected, stopped } = palette
  const colours = [
    colour('dk1', ink),
    colour('lt1', 'ffffff'),
    colour('dk2', quiet),
    colour('lt2', tint),
    ...[accent, medium, pale, harm, detected, stopped].map((value, i) => colour(`accent${String(i + 1)}`, value)),
    colour('hlink', accent),
    colour('folHlink', quiet),
  ]
  const three = (item: string): string => item.repeat(3)
  const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  return (
    `${HEAD}<a:theme xmlns:a="${DRAWING}" name="Report"><a:themeElements><a:clrScheme name="Report">${colours.join('')}</a:clrScheme>` +
    `<a:fontScheme name="Report"><a:majorFont>${faces}</a:majorFont><a:minorFont>${faces}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="Report"><a:fillStyleLst>${three(solid)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${three(`<a:ln w="9525">${solid}</a:ln>`)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst>` +
    `<a:bgFillStyleLst>${three(solid)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`
  )
}
