// The questions of an edition as a form on paper, for review and for workshops without a screen. It is blank: of the
// assessment only the organization's name is read, never an answer.
import { inEdition } from '../assessment/asked.ts'
import { customBadge } from './custom-badge.ts'
import type { Assessment, Edition } from '../assessment/assessment.ts'
import type { Domain, Pack, ProfileField, Question } from '../pack/pack.ts'
import type { Translate } from '../words.ts'
import { list, paragraph, quiet, table, texts } from './blocks.ts'
import { namesOf } from './names.ts'
import { profileNumber, questionForm } from './question-form.ts'
import type { Block, Language, Report, ReportSection } from './report.ts'
import { writingIn } from './writing.ts'

export interface QuestionnaireInput {
  /** In the form's language. */
  pack: Pack
  assessment: Pick<Assessment, 'organization'>
  edition: Edition
  /** Knows the words of the screens and of the report in `language`. */
  t: Translate
  language: Language
  /** YYYY-MM-DD. */
  date: string
  /** The pack was loaded by the user: every page says so. */
  custom?: boolean
  /** SHA-256 of a loaded pack: its id and version alone prove nothing. */
  packHash?: string
}

const RULES = ['highest', 'today', 'unknown', 'notApplicable', 'basis', 'together', 'key', 'transfer'] as const
const FIELDS = ['organization', 'date', 'people'] as const

/** Every question of the edition, whatever the organization's profile: conditions are printed beside it. */
export function composeQuestionnaire(input: QuestionnaireInput): Report {
  const { pack, assessment, edition, t, language, date } = input
  const asked = pack.domains
    .map((domain, i) => ({ domain, index: i + 1, questions: domain.questions.filter((q) => inEdition(q, edition)) }))
    .filter(({ questions }) => questions.length > 0)
  const count = asked.reduce((sum, { questions }) => sum + questions.length, 0)
  const { title, version } = pack
  return {
    kind: 'questionnaire',
    language,
    title: t('report.questionnaire.title'),
    organization: assessment.organization.name,
    logo: assessment.organization.logo ?? '',
    date,
    dateText: writingIn(t, language, namesOf(pack)).date(date),
    confidentiality: t('report.questionnaire.confidentiality'),
    state: t('report.questionnaire.state', { edition: t(`setup.editionName.${edition}`), count, title, version }),
    badge: customBadge(input),
    contentsTitle: t('report.contents'),
    pageLabel: t('report.page', { page: '{page}', pages: '{pages}' }),
    identity: `questionnaire ${edition} ${pack.id}@${version} ${input.packHash ?? ''}`.trim(),
    inputsHash: '',
    sections: [
      howTo(input),
      ...(pack.profile.length > 0 ? [profile(input)] : []),
      ...asked.map(({ domain, index, questions }) => domainSection(input, domain, index, questions)),
    ],
  }
}

function howTo({ pack, t }: QuestionnaireInput): ReportSection {
  const words = (key: string): string => t(`report.questionnaire.how.${key}`)
  return {
    id: 'how',
    title: words('title'),
    headline: words('headline'),
    blocks: [
      ...list(
        RULES.map((rule) => words(`rule.${rule}`)),
        { ordered: true },
      ),
      ...table(
        words('stages'),
        [texts(words('stage'), 1), texts(words('meaning'), 4)],
        pack.stages.map((stage, i) => [
          t('report.stage', { number: String(i + 1), title: stage.title }),
          stage.summary,
        ]),
      ),
      {
        kind: 'form',
        number: '0',
        text: words('who'),
        before: [],
        choices: [],
        ticks: [],
        after: [],
        lines: FIELDS.map((field) => ({ label: words(`fields.${field}`), count: 1 })),
      },
    ],
    footnotes: [],
  }
}

function profile({ pack, t }: QuestionnaireInput): ReportSection {
  return {
    id: 'profile',
    title: t('report.questionnaire.profile.title'),
    headline: t('report.questionnaire.profile.headline'),
    blocks: [
      paragraph(t('report.questionnaire.profile.text')),
      ...pack.profile.map((f, i) => profileForm(t, f, profileNumber(i))),
    ],
    footnotes: [],
  }
}

const profileForm = (t: Translate, { text, help, options }: ProfileField, number: string): Block => ({
  kind: 'form',
  number,
  text,
  before: help === undefined ? [] : [{ label: t('report.questionnaire.profile.help'), text: help }],
  choices: [],
  ticks: [{ items: options.map((o) => o.text) }],
  after: [],
  lines: [],
})

function domainSection(
  { pack, t }: QuestionnaireInput,
  domain: Domain,
  index: number,
  questions: Question[],
): ReportSection {
  const { id, title, summary } = domain
  const key = questions.filter((q) => q.key).length
  const mapped = questions.some((q) => Object.keys(q.maps).length > 0)
  return {
    id,
    title: t('report.questionnaire.number', { index, title }),
    headline: t(`report.questionnaire.${key > 0 ? 'domainKeyed' : 'domain'}`, { count: questions.length, key }),
    blocks: [
      paragraph(summary),
      ...questions.map((question, i) => questionForm(t, pack, question, `${String(index)}.${String(i + 1)}`)),
      ...(mapped ? [quiet(t('report.questionnaire.end'))] : []),
    ],
    footnotes: [],
  }
}
