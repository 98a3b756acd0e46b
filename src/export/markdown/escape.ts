// A text of the report as Markdown that reads as the same text: nothing in it becomes a heading, a list, a link or HTML.
import { exportText } from '../export-text.ts'

const SPECIAL = /[\\`*_[\]<>|~#&!]/g
/** Lists and rules count only at the beginning of a line. */
const MARK = /^(\s*)([-+=:])/
const NUMBER = /^(\s*\d+)([.)])/
const BREAK = /\s*(?:\r\n|\r|\n)\s*/

/** In one line. */
const oneLine = (line: string): string =>
  line.replace(SPECIAL, '\\$&').replace(MARK, '$1\\$2').replace(NUMBER, '$1\\$2')

/** Lines stay apart in paragraphs, lists and cells alike. */
export const inline = (text: string): string => exportText(text).trim().split(BREAK).map(oneLine).join('<br>')

/** A heading has one line. */
export const inHeading = (text: string): string => oneLine(exportText(text).trim().split(BREAK).join(' '))
