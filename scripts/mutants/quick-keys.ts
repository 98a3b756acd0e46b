// A passphrase becomes a key in one round instead of 600,000, which take the time and hold no rule: how many rounds are asked for stands
// in the row of the lock, where a test reads it.
const deriveKey = crypto.subtle.deriveKey.bind(crypto.subtle)
crypto.subtle.deriveKey = (algorithm, ...rest) => deriveKey({ ...(algorithm as Pbkdf2Params), iterations: 1 }, ...rest)
