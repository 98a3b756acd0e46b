// Firefox's own remote protocol: WebDriver's verbs as length-prefixed JSON on a socket. No driver program between.
import { connect } from 'node:net'

/** @returns {Promise<import('./session.mjs').Wire>} */
export async function connectMarionette(port) {
  const socket = connect(port, '127.0.0.1')
  const waiting = new Map()
  let rest = Buffer.alloc(0)
  let count = 0
  const hello = new Promise((resolve, reject) => {
    waiting.set('hello', { resolve, reject })
    socket.on('error', reject)
  })
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection'))
  })
  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data])
    for (;;) {
      const colon = rest.indexOf(58)
      const size = Number(rest.subarray(0, colon))
      if (colon < 0 || rest.length < colon + 1 + size) return
      const message = JSON.parse(rest.subarray(colon + 1, colon + 1 + size).toString())
      rest = rest.subarray(colon + 1 + size)
      if (!Array.isArray(message)) waiting.get('hello').resolve()
      else {
        const [, id, error, result] = message
        const { resolve, reject } = waiting.get(id)
        waiting.delete(id)
        if (error) reject(new Error(`${error.error}: ${error.message}`))
        else resolve(result?.value !== undefined && Object.keys(result).length === 1 ? result.value : result)
      }
    }
  })
  const ask = (verb, parameters = {}, whose = 'WebDriver') =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) return void reject(new Error('Firefox closed the connection'))
      const id = ++count
      waiting.set(id, { resolve, reject })
      const text = JSON.stringify([0, id, `${whose}:${verb}`, parameters])
      socket.write(`${Buffer.byteLength(text)}:${text}`)
    })
  await hello
  const { capabilities } = await ask('NewSession', { capabilities: { alwaysMatch: { timeouts: { script: 60_000 } } } })
  return {
    version: capabilities.browserVersion,
    go: (url) => ask('Navigate', { url }),
    reload: () => ask('Refresh'),
    run: (script, args) => ask('ExecuteAsyncScript', { script, args, newSandbox: true }),
    actions: (actions) => ask('PerformActions', { actions }),
    upload: (element, file) => ask('ElementSendKeys', { id: Object.values(element)[0], text: file }),
    quit: () => ask('Quit', { flags: ['eAttemptQuit'] }, 'Marionette').catch(() => undefined),
    picture: () => ask('TakeScreenshot', { full: false }),
    close: async () => {
      await ask('DeleteSession')
      socket.end()
    },
  }
}
