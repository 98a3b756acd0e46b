// Works on the stored rows themselves, from a page of the product's origin on which the product does not run. What stands here is
// sent into the page: it may use nothing but its arguments.

/** A picture of the origin that runs no script of ours. */
export const bystander = (address) => `${address}icon.svg`

/** What is stored: version, and of every row of an assessment its id, rev and number of answers. Opens nothing newer or older. */
export async function readState() {
  const version = (await indexedDB.databases()).find(({ name }) => name === 'zta')?.version
  if (version === undefined) return { version: 0, stores: [], assessments: {}, answers: {}, snapshots: {} }
  const db = await new Promise((done, fail) => {
    const request = indexedDB.open('zta')
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
  const all = (store) =>
    new Promise((done) => (db.transaction(store).objectStore(store).getAll().onsuccess = (e) => done(e.target.result)))
  const of = async (store, value) => Object.fromEntries((await all(store)).map((row) => [row.id, value(row)]))
  const state = {
    version,
    stores: [...db.objectStoreNames].sort(),
    assessments: await of('assessments', (row) => row.rev),
    answers: await of('answers', (row) => `${row.rev}/${Object.keys(row.answers).length}`),
    snapshots: await of('snapshots', (row) => row.assessmentId),
  }
  db.close()
  return state
}

/** Every row of what people made, as one text that is equal when everything is. */
export async function allRows() {
  const ours = localStorage.getItem('zta.database') ?? 'zta'
  if (!(await indexedDB.databases()).some(({ name }) => name === ours)) return ''
  const db = await new Promise((done) => (indexedDB.open(ours).onsuccess = (e) => done(e.target.result)))
  const all = (store) =>
    new Promise((done) => (db.transaction(store).objectStore(store).getAll().onsuccess = (e) => done(e.target.result)))
  const rows = await Promise.all(['assessments', 'answers', 'snapshots', 'packs'].map(all))
  db.close()
  return JSON.stringify(rows)
}

/** Of every assessment the notes by question. */
export async function readNotes() {
  const db = await new Promise((done) => (indexedDB.open('zta').onsuccess = (e) => done(e.target.result)))
  const rows = await new Promise(
    (done) => (db.transaction('answers').objectStore('answers').getAll().onsuccess = (e) => done(e.target.result)),
  )
  db.close()
  const notes = ({ answers }) => Object.entries(answers).map(([id, { answer }]) => [id, answer?.note])
  return Object.fromEntries(rows.map((row) => [row.id, Object.fromEntries(notes(row))]))
}

/**
 * Replaces all rows by `count` assessments made from the one that is there, each with `rev`, and gives the first one `snapshots`
 * snapshots. `version`: makes the database anew as an older app did (browser's count, ten times ours).
 */
export async function seed({ prefix, count, rev = 1, snapshots = 0, version }) {
  const opened = (asked, upgrade) =>
    new Promise((done, fail) => {
      const request = indexedDB.open('zta', asked)
      request.onupgradeneeded = () => upgrade?.(request.result)
      request.onsuccess = () => done(request.result)
      request.onerror = () => fail(request.error)
    })
  const ended = (transaction) => new Promise((done) => (transaction.oncomplete = done))
  let db = await opened()
  const all = (store) =>
    new Promise((done) => (db.transaction(store).objectStore(store).getAll().onsuccess = (e) => done(e.target.result)))
  const [summary] = await all('assessments')
  const [row] = await all('answers')
  const meta = await all('meta')
  if (version !== undefined) {
    db.close()
    await new Promise((done) => (indexedDB.deleteDatabase('zta').onsuccess = done))
    db = await opened(version, (made) => {
      for (const store of ['assessments', 'answers']) made.createObjectStore(store, { keyPath: 'id' })
      made.createObjectStore('snapshots', { keyPath: 'id' }).createIndex('assessmentId', 'assessmentId')
      for (const store of version >= 20 ? ['meta', 'packs'] : ['meta'])
        made.createObjectStore(store, { keyPath: 'key' })
    })
  }
  const transaction = db.transaction(['assessments', 'answers', 'snapshots', 'meta'], 'readwrite', {
    durability: 'strict',
  })
  for (const store of transaction.objectStoreNames) transaction.objectStore(store).clear()
  for (const each of meta) transaction.objectStore('meta').put(each)
  // Later than whatever is remembered outside: fewer rows are then no loss.
  transaction.objectStore('meta').put({ key: 'changes', value: Date.now() })
  for (let i = 0; i < count; i++) {
    const id = `${prefix}-${i}`
    transaction.objectStore('assessments').put({ ...summary, id, rev })
    transaction.objectStore('answers').put({ ...row, id, rev, inputs: { ...row.inputs, id } })
  }
  for (let i = 0; i < snapshots; i++) {
    const assessment = { ...row.inputs, id: `${prefix}-0`, answers: {} }
    transaction
      .objectStore('snapshots')
      .put({ id: `s-${i}`, assessmentId: `${prefix}-0`, takenAt: '2026-01-01T00:00:00Z', title: '', assessment })
  }
  await ended(transaction)
  db.close()
}

/** The first assessment as a file holds it. */
export async function firstAssessment() {
  const db = await new Promise((done) => (indexedDB.open('zta').onsuccess = (e) => done(e.target.result)))
  const [row] = await new Promise(
    (done) => (db.transaction('answers').objectStore('answers').getAll().onsuccess = (e) => done(e.target.result)),
  )
  db.close()
  const answers = Object.entries(row.answers).flatMap(([id, { answer }]) => (answer ? [[id, answer]] : []))
  return { ...row.inputs, answers: Object.fromEntries(answers) }
}

/** What the product must not do: every row in a transaction of its own. */
export async function rowByRow({ work, count, prefix }) {
  const opened = (version) =>
    new Promise((done) => {
      const request = indexedDB.open('zta', version)
      request.onupgradeneeded = () => {
        for (const store of ['packs', 'keys'])
          if (version === 30 && !request.result.objectStoreNames.contains(store))
            request.result.createObjectStore(store, { keyPath: store === 'keys' ? 'id' : 'key' })
      }
      request.onsuccess = () => done(request.result)
    })
  let db = await opened()
  const all = (store) =>
    new Promise((done) => (db.transaction(store).objectStore(store).getAll().onsuccess = (e) => done(e.target.result)))
  const write = (store, change) =>
    new Promise((done) => {
      const transaction = db.transaction(store, 'readwrite', { durability: 'strict' })
      change(transaction.objectStore(store))
      transaction.oncomplete = done
    })
  const rows = {
    assessments: await all('assessments'),
    answers: await all('answers'),
    snapshots: await all('snapshots'),
  }
  const copies = async () => {
    for (let i = 0; i < count; i++)
      for (const store of ['answers', 'assessments'])
        await write(store, (table) => table.put({ ...rows[store][0], id: `${prefix}-${i}`, rev: 1 }))
  }
  if (work === 'import') await copies()
  if (work === 'restore') {
    for (const store of ['assessments', 'answers', 'snapshots']) await write(store, (table) => table.clear())
    await copies()
  }
  if (work === 'delete') {
    const { id } = rows.assessments.find((row) => row.id.endsWith('-0'))
    for (const row of rows.snapshots) await write('snapshots', (table) => table.delete(row.id))
    for (const store of ['assessments', 'answers']) await write(store, (table) => table.delete(id))
  }
  if (work === 'upgrade') {
    db.close()
    db = await opened(25)
    for (const row of rows.answers) await write('answers', (table) => table.put(row))
    db.close()
    db = await opened(30)
  }
  db.close()
}
