// A change in words a person can choose between; used when two tabs changed the same thing.
import type { Pack } from '#core/pack/pack.ts'
import type { Translate } from '#core/words.ts'
import type { Change } from '#stores/change.ts'

export function describeChange(change: Change, pack: Pack, t: Translate): string {
  if (change.kind === 'part') return `${t(`save.part.${change.part}`)}\n${JSON.stringify(change.value ?? null)}`
  const question = pack.domains.flatMap((d) => d.questions).find((q) => q.id === change.question)
  const answer = change.answer
  const value =
    answer === null
      ? t('save.noAnswer')
      : typeof answer.value === 'number'
        ? (question?.levels[answer.value - 1] ?? String(answer.value))
        : t(answer.value === 'unknown' ? 'save.unknown' : 'save.notApplicable')
  return [question?.text ?? change.question, value, answer?.note].filter(Boolean).join('\n')
}
