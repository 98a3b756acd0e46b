// What goes into a file, out of memory: it needs no database, so that it works when the database does not take anything any more.
import type { Assessment } from '#core/assessment/assessment.ts'
import type { Snapshot } from '#core/assessment/parse-assessment.ts'
import { plain } from '#core/assessment/plain.ts'
import type { ZtmFile } from '#core/assessment/ztm-file.ts'
import type { SourcePack } from '#core/pack/pack.ts'

/** Never throws for what screens can hold, so that nothing stands between a person and their answers. */
export function buildFile(
  assessments: readonly Assessment[],
  snapshots: readonly Snapshot[] = [],
  app?: string,
  customPacks: readonly SourcePack[] = [],
): ZtmFile {
  return plain({
    format: 'ztm',
    formatVersion: 1,
    app,
    assessments: [...assessments],
    snapshots: [...snapshots],
    ...(customPacks.length > 0 && { customPacks: [...customPacks] }),
  } satisfies ZtmFile)
}
