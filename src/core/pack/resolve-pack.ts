// Which of the packs that are here an assessment means: the very version it was answered with, else another of the same id
// (answers to questions it does not know are kept and reported).

export interface PackReference {
  id: string
  version: string
}

/** Undefined when no pack here has the id. Of several other versions the one that stands last. */
export function resolvePack<P extends PackReference>(packs: readonly P[], wanted: PackReference): P | undefined {
  return (
    packs.find((pack) => pack.id === wanted.id && pack.version === wanted.version) ??
    packs.findLast((pack) => pack.id === wanted.id)
  )
}
