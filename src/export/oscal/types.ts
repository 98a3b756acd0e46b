// What of NIST OSCAL 1.1.3 (JSON) is written here, in its own words. A test holds every file against NIST's schema.
export const OSCAL_VERSION = '1.1.3'

export interface Prop {
  name: string
  value: string
  ns?: string
  class?: string
}

export interface Origin {
  actors: { type: 'tool' | 'party'; 'actor-uuid': string }[]
}

export interface Observation {
  uuid: string
  title: string
  description: string
  props: Prop[]
  methods: string[]
  types: string[]
  origins: Origin[]
  'relevant-evidence'?: { description: string; href?: string }[]
  /** A moment with its zone. */
  collected: string
  remarks?: string
}

export interface Task {
  uuid: string
  type: 'action' | 'milestone'
  title: string
  props?: Prop[]
  timing: { 'within-date-range': { start: string; end: string } } | { 'on-date': { date: string } }
  dependencies?: { 'task-uuid': string }[]
}

export interface Remediation {
  uuid: string
  lifecycle: 'planned' | 'recommendation'
  title: string
  description: string
  props: Prop[]
  tasks?: Task[]
}

export interface Risk {
  uuid: string
  title: string
  description: string
  statement: string
  props: Prop[]
  status: 'open' | 'remediating' | 'deviation-approved'
  origins: Origin[]
  deadline?: string
  remediations?: Remediation[]
  'related-observations'?: { 'observation-uuid': string }[]
}

export interface Finding {
  uuid: string
  title: string
  description: string
  props: Prop[]
  target: {
    type: 'objective-id'
    'target-id': string
    status: { state: 'satisfied' | 'not-satisfied'; reason: 'pass' | 'fail' | 'other' }
  }
  'related-observations'?: { 'observation-uuid': string }[]
  'related-risks'?: { 'risk-uuid': string }[]
}

export interface PoamItem {
  uuid: string
  title: string
  description: string
  props: Prop[]
  'related-risks'?: { 'risk-uuid': string }[]
  remarks?: string
}
