// Gives every strip of a report its page before anything is painted, so that page numbers are known from the first page
// on. What paints the pages (a file, a picture) makes no difference to where anything stands.
import type { Report } from '#core/report/report.ts'
import type { Faces } from './document/open-document.ts'
import type { PageOfPieces } from './layout/paginate.ts'
import type { Canvas, Setting } from './layout/piece.ts'
import { contentsPages } from './pages/contents.ts'
import { paintCover } from './pages/cover.ts'
import { paintFooter } from './pages/footer.ts'
import { mastheadPieces } from './pages/masthead.ts'
import { paintPage, sectionPages } from './pages/section.ts'
import { cleanText } from './text/characters.ts'
import { DENSER, NORMAL, themeOf, withLook, type Density, type Look, type TextStyle, type Theme } from './theme.ts'

interface LaidOutReport {
  theme: Theme
  widthOf: Setting['widthOf']
  pages: number
  /** Paints a page, from 1 on, each once and in order: its structure belongs to the canvas it is painted on. */
  paint: (canvas: Canvas, page: number) => void
}

export function layOutReport(report: Report, faces: Faces, look: Look = {}): LaidOutReport {
  return withLook(look, () => layOut(report, faces, look))
}

function layOut(report: Report, faces: Faces, look: Look): LaidOutReport {
  const widthOf = (text: string, style: TextStyle): number => faces[style.weight].widthOf(cleanText(text), style.size)
  const settings = (density: Density): Setting => ({ theme: themeOf(report.language, density), widthOf })
  const setting = settings(NORMAL)
  const { contents, sections } = placeSections(settings, report)
  const inner = [...contents, ...sections.flat()]
  const cover = hasCover(report) ? 1 : 0
  const pages = cover + inner.length
  return {
    theme: setting.theme,
    widthOf,
    pages,
    paint: (canvas, number) =>
      withLook(look, () => {
        const page = inner[number - 1 - cover]
        if (page) {
          paintPage(canvas, page)
          paintFooter(canvas, report, number, pages)
        } else paintCover(canvas, setting, report)
      }),
  }
}

/** A report on one page names itself in a line above its text. */
const hasCover = (report: Report): boolean => report.kind !== 'one-page' || report.sections.length === 0

function placeSections(
  settings: (density: Density) => Setting,
  report: Report,
): { contents: PageOfPieces[]; sections: PageOfPieces[][] } {
  const onOnePage = !hasCover(report)
  const sections = report.sections.map((section, i) => {
    const above = (setting: Setting) => (onOnePage && i === 0 ? mastheadPieces(setting, report) : [])
    return sectionPages(settings, section, above, onOnePage)
  })
  if (report.contentsTitle === '' || onOnePage) return { contents: [], sections }
  const firstPages: number[] = []
  const contentsAt = (density: Density): PageOfPieces[] =>
    contentsPages(settings(density), report.contentsTitle, report.sections, firstPages)
  const normal = contentsAt(NORMAL)
  // A few lines over are set more tightly.
  const contents = DENSER.map(contentsAt).find((denser) => denser.length < normal.length) ?? normal
  // Cover, contents, sections: the numbers are known before anything is painted.
  let next = 2 + contents.length
  for (const section of sections) {
    firstPages.push(next)
    next += section.length
  }
  return { contents, sections }
}
