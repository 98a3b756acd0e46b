// WebDriver over HTTP (WebKitWebDriver): each verb of the protocol is one request.

/** @returns {Promise<import('./session.mjs').Wire>} */
export async function connectHttp(address, capabilities) {
  async function ask(method, path, body) {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: body ? { 'content-type': 'application/json' } : {},
      body: body ? JSON.stringify(body) : undefined,
    })
    const { value } = await response.json()
    if (!response.ok) throw new Error(`${value?.error ?? response.status}: ${value?.message ?? ''}`)
    return value
  }
  const { sessionId, capabilities: given } = await ask('POST', '/session', {
    capabilities: { alwaysMatch: capabilities },
  })
  const post = (path, body) => ask('POST', `/session/${sessionId}${path}`, body)
  return {
    version: given.browserVersion,
    go: (url) => post('/url', { url }),
    reload: () => post('/refresh', {}),
    run: (script, args) => post('/execute/async', { script, args }),
    actions: (actions) => post('/actions', { actions }),
    upload: (element, file) => post(`/element/${Object.values(element)[0]}/value`, { text: file, value: [...file] }),
    picture: () => ask('GET', `/session/${sessionId}/screenshot`),
    close: () => ask('DELETE', `/session/${sessionId}`),
  }
}
