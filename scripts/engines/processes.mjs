// Waiting for something to become true, and ending a program with everything it started.

export async function until(test, limit, complaint) {
  const end = Date.now() + limit
  for (;;) {
    const value = await test()
    if (value) return value
    if (Date.now() > end) throw new Error(complaint)
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** The program was started as the head of its own group: the group goes, nothing else. */
export function stop(child) {
  if (child.exitCode !== null || child.pid === undefined) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', done)
    process.kill(-child.pid, 'SIGKILL')
  })
}
