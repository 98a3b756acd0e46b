// The one place where a script address reaches the browser: workers of our own build and the service worker, nothing else.

interface TrustedPolicy {
  createScriptURL: (url: string) => string
}
interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => TrustedPolicy
}

/** In the single-file edition a worker runs the text of the page's own module; as a plain script, because pages from the disk may not start module workers from it. */
let ownText: string | undefined
function ofThisFile(): string {
  const text = document.querySelector('script[type=module]')?.textContent ?? ''
  const strict = `(()=>{'use strict';${text}\n})()`
  return (ownText ??= URL.createObjectURL(new Blob([strict], { type: 'text/javascript' })))
}

/** Scripts of this very page's folder: assets of the build (or the source tree while developing) and sw.js. */
function allowed(url: string): string {
  if (__ONE_FILE__ && url === ownText) return url
  const address = new URL(url, location.href)
  const folder = new URL('./', location.href)
  if (address.origin === location.origin && address.pathname.startsWith(folder.pathname)) return address.href
  throw new TypeError('script address outside this app')
}

const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
const policy: TrustedPolicy = trusted?.createPolicy('zta', { createScriptURL: allowed }) ?? { createScriptURL: allowed }

/** A module worker of our own build; `url` comes from an import with `?worker&url`. */
export const spawnWorker = (url: string): Worker =>
  __ONE_FILE__
    ? new Worker(policy.createScriptURL(ofThisFile()), { name: url })
    : new Worker(policy.createScriptURL(url), { type: 'module' })

/** Undefined where the browser has no service workers (private windows, plain http). */
export async function registerServiceWorker(): Promise<ServiceWorkerRegistration | undefined> {
  if (__ONE_FILE__ || !('serviceWorker' in navigator)) return undefined
  return navigator.serviceWorker.register(policy.createScriptURL('./sw.js'), { scope: './' })
}
