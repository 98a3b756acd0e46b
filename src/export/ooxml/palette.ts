// The report's colours in Office files, as rrggbb. The deep one is the organization's; what it is mixed into follows it.
import { isColour, readable, tinted } from '../pdf/accent.ts'

export interface Palette {
  ink: string
  quiet: string
  line: string
  tint: string
  accent: string
  accentTint: string
  medium: string
  pale: string
  stopped: string
  detected: string
  harm: string
}

const ACCENT = '#0b5c6b'

/** What is no colour gives the product's own. */
export function paletteOf(accent = ''): Palette {
  const own = isColour(accent)
  const deep = own ? readable(accent) : ACCENT
  const bare = (colour: string): string => colour.slice(1)
  return {
    ink: '1b1f24',
    quiet: '5c6470',
    line: 'dcd8cf',
    tint: 'f4f2ec',
    accent: bare(deep),
    accentTint: bare(own ? tinted(deep, 0.07) : '#edf3f3'),
    medium: bare(own ? tinted(deep, 0.66) : '#5b9aa0'),
    pale: bare(own ? tinted(deep, 0.36) : '#a9c3c0'),
    stopped: '0b6b3a',
    detected: '8a5a00',
    harm: 'b3261e',
  }
}
