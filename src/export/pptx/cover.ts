// The first slide: who, what, when, and how far the numbers carry.
import type { Report } from '#core/report/report.ts'
import type { Translate } from '#core/words.ts'
import type { Logo } from '../logo.ts'
import { cut, oneLine, wrap } from './measure.ts'
import { createPen, type Paragraph, type SlideParts } from './pen.ts'
import { LEFT, SLIDE, WIDTH } from './slide-look.ts'

export function coverOf(report: Report, t: Translate, logo?: Logo): SlideParts {
  const { pen, parts } = createPen(report.language)
  const width = WIDTH - 60
  const x = LEFT + 40
  const heading = [36, 30, 24].find((size) => wrap(report.title, width, { size, bold: true }).length <= 2) ?? 20
  pen.text({ x: 0, y: 0, width: 26, height: SLIDE.height }, [], { fill: 'accent' })
  pen.place('ctrTitle', 0, [
    { runs: [{ text: cut(report.title, width, { size: heading, bold: true }, 3), bold: true }], size: heading },
  ])
  const beside = width - (logo ? logo.width + 16 : 0)
  pen.text({ x, y: 40, width: beside, height: 20 }, [
    { runs: [{ text: oneLine(report.confidentiality, beside, 13), bold: true, colour: 'accent' }], size: 13 },
  ])
  if (logo)
    pen.logo(
      { x: LEFT + WIDTH - logo.width, y: 40, width: logo.width, height: logo.height },
      t('reportScreen.paper.logoAlt', { organization: report.organization }),
    )
  const name: Paragraph = { runs: [{ text: cut(report.organization, width, { size: 20 }, 2) }], size: 20 }
  pen.text({ x, y: 140, width, height: 56 }, [name], { anchor: 'b' })
  pen.text({ x, y: 322, width: 70, height: 3 }, [], { fill: 'accent' })
  pen.text({ x, y: 340, width, height: 110 }, [
    { runs: [{ text: report.dateText }], size: 15 },
    { runs: [{ text: cut(report.state, width, { size: 13 }, 2), colour: 'quiet' }], size: 13, before: 6 },
    {
      runs: [{ text: cut(report.badge, width, { size: 13, bold: true }, 2), bold: true, colour: 'detected' }],
      size: 13,
      before: 10,
    },
  ])
  return parts()
}
