// Stands for the public-key parts of age-encryption, which files with a passphrase never reach: 30 kB less to cache.
const absent = {}
export { absent as MLKEM768P256, absent as MLKEM768X25519, absent as p256, absent as x25519 }
