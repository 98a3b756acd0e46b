// Faults in the words of authors, who do not program.
import type { Fault, FaultCode } from '#core/pack/fault.ts'

type Params = Readonly<Record<string, string>>

const expectedNames: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'named entries',
}

/** A text that YAML took for something else is the most frequent slip. */
function typeSentence({ expected = '', received = '' }: Params): string {
  const hint =
    expected === 'string' && /^(true|false|null|-?[\d.]+)$/.test(received) ? ` Put it in quotes: '${received}'.` : ''
  return `Expected ${expectedNames[expected] ?? expected}, found ${received}.${hint}`
}

function missingSentence({ key = '' }: Params): string {
  if (key === 'ja' || key === 'en') return `The ${key === 'ja' ? 'Japanese' : 'English'} text is missing.`
  return /^\d+$/.test(key) ? `Entry ${String(Number(key) + 1)} of the list is missing.` : `"${key}" is missing.`
}

function unknownKeySentence({ key = '' }: Params): string {
  if (/^\d+$/.test(key)) return `Entry ${String(Number(key) + 1)} is one too many.`
  return `"${key}" is not a name that belongs here; check the spelling and the indentation.`
}

const sentences: Record<FaultCode, (params: Params) => string> = {
  type: typeSentence,
  missing: missingSentence,
  'unknown-key': unknownKeySentence,
  choice: (p) => `Expected one of ${p['expected'] ?? ''}, found ${p['received'] ?? ''}.`,
  id: (p) => `${p['received'] ?? ''} is not an id: lower-case words joined by hyphens and dots, at most 64 characters.`,
  version: (p) => `${p['received'] ?? ''} is not a version such as 1.2.0.`,
  date: (p) => `${p['received'] ?? ''} is not a day of the calendar written as 'YYYY-MM-DD'.`,
  link: () => 'Only links that begin with https:// are allowed.',
  number: (p) => `${p['received'] ?? ''} is out of range: expected a finite number ${p['expected'] ?? ''}.`,
  empty: () => 'Nothing stands here; at least one entry or one character is needed.',
  'too-long': (p) => `The text has ${p['received'] ?? ''} characters; the limit is ${p['expected'] ?? ''}.`,
  'same-text': () => 'The Japanese and the English text are the same; one of them is not translated.',
  duplicate: (p) => `"${p['id'] ?? ''}" is used twice; an id names one thing only.`,
  'unknown-reference': (p) => `There is no ${p['kind'] ?? ''} "${p['id'] ?? ''}" in this pack.`,
  'unknown-value': (p) =>
    `"${p['value'] ?? ''}" is not an option of "${p['field'] ?? ''}"; its options are ${p['values'] ?? ''}.`,
  sizes: (p) =>
    `The options of "size" must be small, medium and large, because efforts and costs are written in them; found ${p['values'] ?? ''}.`,
  rung: (p) =>
    `No measure raises "${p['question'] ?? ''}" to level ${p['level'] ?? ''}; each question needs one for levels 2, 3 and 4.`,
  cycle: (p) => `These need each other in a circle, so none can begin: ${p['cycle'] ?? ''}.`,
  prerequisite: () => 'Name a product or a question that is needed first, exactly one of them.',
  'step-missing': (p) => `The domain "${p['domain'] ?? ''}" stands in no step of the route "${p['route'] ?? ''}".`,
  'step-twice': (p) =>
    `The domain "${p['domain'] ?? ''}" stands twice in the route "${p['route'] ?? ''}"; it belongs to one step.`,
  'word-twice': (p) =>
    `"${p['word'] ?? ''}" already belongs to the term "${p['term'] ?? ''}"; a word has one meaning, and a word to avoid is no term.`,
  bound: () => 'Name either atLeast or atMost, not both and not neither.',
  'one-sided': () => 'A contradiction needs at least two different questions.',
}

export function faultSentence(fault: Fault): string {
  return sentences[fault.code](fault.params)
}
