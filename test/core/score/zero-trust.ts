// The product's own pack and a blank organization that every question concerns.
import { readPack } from '#content/read-pack.ts'
import type { Assessment } from '#core/assessment/assessment.ts'
import type { SourcePack } from '#core/pack/pack.ts'

export const zeroTrust = (): SourcePack => readPack('questionnaires', 'zero-trust').pack

export const blank: Assessment = {
  id: 'a',
  organization: { id: 'o', name: '' },
  pack: { id: 'zero-trust', version: '1.0.0' },
  profile: { vpn: 'yes', thirdparty: 'yes', factory: 'yes', iaas: 'yes', subsidiaries: 'yes', telework: 'most' },
  route: 'security',
  targets: { default: 3, domains: {}, questions: {} },
  answers: {},
  plan: {},
}
