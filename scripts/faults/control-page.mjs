// A page that does what the product must not: it says "saved" at once and writes a moment later, and it imports row by row, each
// in its own transaction. A fault test that loses nothing here could not lose anything anywhere.
import { createServer } from 'node:http'

const html = `<!doctype html><html lang="en"><title>control</title>
<header><span class="state saved">saved</span></header><main><h1>control</h1><textarea></textarea></main>
<script>
const opening = new Promise((done) => {
  const request = indexedDB.open('control', 1)
  request.onupgradeneeded = () => { request.result.createObjectStore('notes'); request.result.createObjectStore('rows') }
  request.onsuccess = () => done(request.result)
})
const area = document.querySelector('textarea')
opening.then((db) => {
  const read = db.transaction('notes').objectStore('notes').get('note')
  read.onsuccess = () => { area.value = read.result ?? ''; document.body.dataset.ready = 'yes' }
})
let timer
area.oninput = () => {
  clearTimeout(timer)
  timer = setTimeout(async () => {
    const db = await opening
    db.transaction('notes', 'readwrite', { durability: 'strict' }).objectStore('notes').put(area.value, 'note')
  }, 300)
}
async function importRows(count) {
  const db = await opening
  for (let i = 0; i < count; i++)
    await new Promise((done) => {
      const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' })
      transaction.objectStore('rows').put('x'.repeat(2000), i)
      transaction.oncomplete = done
    })
}
</script></html>`

/** @returns its address and what ends it */
export async function serveControl() {
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
  )
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }
}
