// The numbers that a text says, whatever the language: amounts in yen, dates as day numbers, the rest as they stand.
import { dayNumber } from '#core/calendar.ts'
import type { Language } from '#core/report/report.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const number = (text: string | undefined): number => Number((text ?? '0').replaceAll(',', ''))
const date = (year: string, month: number, day: string): number =>
  dayNumber(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`)

type Rule = [RegExp, (...parts: [string, string, string, string]) => number]
const rules: Record<Language, Rule[]> = {
  ja: [
    [/(\d{4})年(\d+)月(\d+)日/g, (_, y, m, d) => date(y, Number(m), d)],
    [/([\d,]+)億(?:([\d,.]+)万)?円/g, (_, oku, man) => Math.round(number(oku) * 1e8 + number(man) * 1e4)],
    [/([\d,.]+)万円/g, (_, man) => Math.round(number(man) * 1e4)],
    [/([\d,]+)円/g, (_, yen) => number(yen)],
  ],
  en: [
    [new RegExp(`(\\d+) (${MONTHS.join('|')}) (\\d{4})`, 'g'), (_, d, m, y) => date(y, MONTHS.indexOf(m) + 1, d)],
    [/¥([\d,.]*\d)M/g, (_, million) => Math.round(number(million) * 1e6)],
    [/¥([\d,.]*\d)K/g, (_, thousand) => number(thousand) * 1e3],
    [/¥([\d,]*\d)/g, (_, yen) => number(yen)],
  ],
}

/** In rising order. */
export function numbersIn(text: string, language: Language): number[] {
  const found: number[] = []
  let rest = text
  for (const [pattern, read] of rules[language])
    rest = rest.replace(pattern, (...parts: [string, string, string, string]) => {
      found.push(read(...parts))
      return ' '
    })
  for (const [plain] of rest.matchAll(/\d[\d,]*(?:\.\d+)?/g)) found.push(number(plain))
  return found.sort((a, b) => a - b)
}
