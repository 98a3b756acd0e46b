// The schedules that new ones are bred from. No two are nearly the same; who comes in when it is full puts out the worst.
import type { Candidate, Judge } from './candidate.ts'

/** As many are drawn before the first are bred; it then grows with the square root of the schedules generated. */
const FIRST = 70
const GROWTH = 1.5
/** For an objective of one's own: a few that differ in what they are worth, to be wandered around. */
const FEW = 14
/** The father is the best of so many: fewer learn too slowly, more soon have nothing new to cross. */
const TOURNAMENT = 3
/** Share of starts that may differ between two that count as one: without it the population ends as copies of its best. */
const NEAR = 0.1

export class Population {
  private readonly judge: Judge
  private readonly random: () => number
  private readonly objective: 'makespan' | 'own'
  private readonly members: Candidate[] = []

  constructor(judge: Judge, random: () => number, objective: 'makespan' | 'own') {
    this.judge = judge
    this.random = random
    this.objective = objective
  }

  /** Whether it is time for one that is drawn, not bred: a longer search needs more of them. */
  isSmall(schedules: number): boolean {
    const size = this.objective === 'own' ? FEW : Math.max(FIRST, GROWTH * Math.sqrt(schedules))
    return this.members.length < size
  }

  /** Gives a new candidate to be written over. */
  add(found: Candidate): Candidate {
    this.members.push(found)
    return this.judge.blank()
  }

  /** In place of its twin or of the worst, unless that is better. Gives back the candidate that is free to be written over. */
  admit(found: Candidate): Candidate {
    const { members, judge } = this
    const twin = members.findIndex((m) => this.areTwins(m, found))
    const at = twin >= 0 ? twin : this.worst()
    const old = members[at]
    if (!old || judge.isBetter(old, found)) return found
    members[at] = found
    return old
  }

  private worst(): number {
    let at = 0
    this.members.forEach((member, n) => {
      const worst = this.members[at]
      if (worst && !this.judge.isBetter(member, worst)) at = n
    })
    return at
  }

  /** Equal makespans are common: it is nearly equal starts that count. Of an objective of one's own one for each value is enough, the newer. */
  private areTwins(a: Candidate, b: Candidate): boolean {
    if (a.objective !== b.objective) return false
    if (this.objective === 'own') return true
    let different = 0
    for (let i = 0; i < a.start.length; i++) if (a.start[i] !== b.start[i]) different += 1
    return different <= NEAR * a.start.length
  }

  /** A good one, and another one. There must be members. */
  parents(): [father: Candidate, mother: Candidate] {
    const father = this.good()
    const mother = this.any()
    return [father, mother === father ? this.any() : mother]
  }

  /** The best of a few drawn. There must be members. */
  good(): Candidate {
    let best = this.any()
    for (let n = this.objective === 'own' ? 2 : TOURNAMENT; n > 1; n--) {
      const other = this.any()
      if (this.judge.isBetter(other, best)) best = other
    }
    return best
  }

  private any(): Candidate {
    return this.members[Math.floor(this.random() * this.members.length)] ?? this.judge.blank()
  }
}
