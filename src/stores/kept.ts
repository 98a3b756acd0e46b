// Where small choices are kept between two visits.

/** Undefined in the single-file edition, which keeps nothing: pages from the disk share one storage. Throws where storage is off. */
export const kept = (): Storage | undefined => (__ONE_FILE__ ? undefined : localStorage)
