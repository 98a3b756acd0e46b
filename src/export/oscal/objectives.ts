// What was looked at: a domain is a control of this assessment, its questions are the objectives. No public catalogue names
// them, so the file carries them itself; references to frameworks are properties and certify nothing.
import { applies, holds } from '#core/assessment/applies.ts'
import { askedQuestions } from '#core/assessment/asked.ts'
import type { Question } from '#core/pack/pack.ts'
import { controlOf, domainObjectiveOf, objectiveOf, type OscalContext } from './context.ts'
import { line, prop, prose } from './texts.ts'

export function localObjectives(context: OscalContext) {
  return context.pack.domains.map((domain) => ({
    'control-id': controlOf(domain.id),
    description: prose(domain.summary),
    parts: [
      {
        id: domainObjectiveOf(domain.id),
        name: 'assessment-objective',
        title: line(domain.title),
        prose: prose(domain.summary),
        ...(domain.questions.length > 0 ? { parts: domain.questions.map((q) => questionPart(context, q)) } : {}),
      },
    ],
  }))
}

function questionPart({ pack, write }: OscalContext, question: Question) {
  const references = pack.frameworks.flatMap(({ id }) =>
    (question.maps[id] ?? []).map((item) => prop('reference', item, { class: `framework-${id}` })),
  )
  return {
    id: objectiveOf(question.id),
    name: 'assessment-objective',
    title: line(question.text),
    props: [prop('question', question.id), ...references],
    prose: prose(question.why),
    parts: question.levels.map((text, i) => ({
      id: `${objectiveOf(question.id)}-level-${String(i + 1)}`,
      name: 'level',
      ns: prop('level', i).ns,
      title: line(write.stage(i + 1)),
      prose: prose(text),
    })),
  }
}

/** Domains with a question that applies are in; the others are named as left out. */
export function reviewedControls(context: OscalContext) {
  const { assessment, findings, pack, t } = context
  const looked = pack.domains.filter((d) => findings.scores.domains[d.id]?.applicable)
  const left = pack.domains.filter((d) => !looked.includes(d))
  const asked = new Set(askedQuestions(pack, assessment).map(({ question }) => question.id))
  const questions = pack.domains.flatMap((d) => d.questions)
  const inside = questions.filter((q) => asked.has(q.id) && applies(q, pack, assessment))
  const outside = questions.filter((q) => !inside.includes(q))
  const controls = (domains: typeof looked) => domains.map((d) => ({ 'control-id': controlOf(d.id) }))
  const objectives = (list: Question[]) => list.map((q) => ({ 'objective-id': objectiveOf(q.id) }))
  return {
    description: prose(
      t('oscal.reviewed', {
        count: inside.length,
        excluded: questions.filter((q) => holds(q.when, pack, assessment) && !applies(q, pack, assessment)).length,
      }),
    ),
    'control-selections': [
      {
        ...(looked.length > 0 ? { 'include-controls': controls(looked) } : {}),
        ...(left.length > 0 ? { 'exclude-controls': controls(left) } : {}),
      },
    ],
    'control-objective-selections': [
      {
        ...(inside.length > 0 ? { 'include-objectives': objectives(inside) } : {}),
        ...(outside.length > 0 ? { 'exclude-objectives': objectives(outside) } : {}),
      },
    ],
  }
}
