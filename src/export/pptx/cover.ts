// The first slide: who, what, when, and how far the numbers carry.
import type { Report } from '#core/report/report.ts'
import { cut, oneLine, wrap } from './measure.ts'
import { createPen, type Paragraph, type SlideParts } from './pen.ts'
import { LEFT, SLIDE, WIDTH } from './slide-look.ts'

export function coverOf(report: Report): SlideParts {
  const { pen, parts } = createPen(report.language)
  const width = WIDTH - 60
  const x = LEFT + 40
  const heading = [36, 30, 24].find((size) => wrap(report.title, width, { size, bold: true }).length <= 2) ?? 20
  pen.text({ x: 0, y: 0, width: 26, height: SLIDE.height }, [], { fill: 'accent' })
  pen.place('ctrTitle', 0, [
    { runs: [{ text: cut(report.title, width, { size: heading, bold: true }, 3), bold: true }], size: heading },
  ])
  pen.text({ x, y: 40, width, height: 20 }, [
    { runs: [{ text: oneLine(report.confidentiality, width, 13), bold: true, colour: 'accent' }], size: 13 },
  ])
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
