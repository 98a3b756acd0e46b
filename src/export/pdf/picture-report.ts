// The pages of a report as marks instead of a file: what the screen shows before anything is saved.
import type { Report } from '#core/report/report.ts'
import { createTags } from './document/tags.ts'
import { createFace } from './font/face.ts'
import { layOutReport } from './lay-out.ts'
import type { Fonts } from './paint.ts'
import { createPicturePen, type Mark, type PagePicture } from './picture-pen.ts'
import { PAGE, withLook, type Look } from './theme.ts'

/** Every page in order. Nothing is drawn that the paper would not have; the structure is built and thrown away. */
export function pictureReport(report: Report, fonts: Fonts, look: Look = {}): PagePicture[] {
  const faces = { regular: createFace(fonts.regular), bold: createFace(fonts.bold) }
  const { theme, widthOf, pages, paint } = layOutReport(report, faces, look)
  const tags = createTags({ write: () => undefined })
  return Array.from({ length: pages }, (_, i) => {
    const marks: Mark[] = []
    tags.openPage(i + 1)
    paint({ pen: createPicturePen(widthOf, (mark) => marks.push(mark)), tags, theme }, i + 1)
    return withLook(look, () => ({ number: i + 1, width: PAGE.width, height: PAGE.height, marks }))
  })
}
