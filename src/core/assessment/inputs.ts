// What every number of a report follows from, as one text: whoever has the same text computes the same numbers. Its hash is
// printed in the full report and stands in the JSON, so that the two can be held against each other.
import type { Assessment } from './assessment.ts'
import { canonicalJson } from './canonical.ts'

/** The pack that the numbers were computed with: not always the version that was answered. */
export interface UsedPack {
  id: string
  version: string
  /** Of a pack that did not come with the product: SHA-256 of its content. Its id and version alone prove nothing. */
  hash?: string
}

/** SHA-256 of the text in UTF-8, 64 lower-case hexadecimal digits. Given from outside: the core has no cryptography. */
export type Sha256 = (text: string) => Promise<string>

/** Byte-equal for equal inputs, whatever the order in which fields were written. */
export const inputsText = (assessment: Assessment, { id, version, hash }: UsedPack): string =>
  canonicalJson({
    // No number follows from the logo.
    assessment: { ...assessment, organization: { id: assessment.organization.id, name: assessment.organization.name } },
    pack: { id, version, hash },
  })

export const inputsHash = (assessment: Assessment, pack: UsedPack, sha256: Sha256): Promise<string> =>
  sha256(inputsText(assessment, pack))
