// An assessment file as text. Apart from the reading, which knows every rule of a pack: the page itself only writes.
import { canonicalJson } from './canonical.ts'
import { guard } from './guard.ts'
import type { ZtmFile } from './ztm-file.ts'

/**
 * Byte-equal for equal states. Throws a RangeError when a text holds half a character or a number is not finite, which
 * no file can hold; `plain` mends the first.
 */
export function writeZtmFile(file: ZtmFile): string {
  const impossible = guard(file).find((fault) => ['lone-surrogate', 'not-a-number', 'not-plain'].includes(fault.code))
  if (impossible) throw new RangeError(`${impossible.path}: ${impossible.code}`)
  return canonicalJson(file)
}
