// Labels broken into short lines, because a canvas breaks none. A full-width character counts 1, a Latin one a half.

const widthOf = (text: string): number =>
  [...text].reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0)

/** Lines of at most `max` where the words allow it: broken at spaces, after ・ and の, and nowhere else. Never empty. */
export function wrapLabel(label: string, max: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of label.split(/(?<=[\s・の-])/u)) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > max) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trimEnd()]
}
