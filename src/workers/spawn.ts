// The one place where a script address reaches the browser: workers of our own build and the service worker, nothing else.

interface TrustedPolicy {
  createScriptURL: (url: string) => string
}
interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => TrustedPolicy
}

/** Scripts of this very page's folder: assets of the build (or the source tree while developing) and sw.js. */
function allowed(url: string): string {
  const address = new URL(url, location.href)
  const folder = new URL('./', location.href)
  if (address.origin === location.origin && address.pathname.startsWith(folder.pathname)) return address.href
  throw new TypeError('script address outside this app')
}

const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
const policy: TrustedPolicy = trusted?.createPolicy('zta', { createScriptURL: allowed }) ?? { createScriptURL: allowed }

/** A module worker of our own build; `url` comes from an import with `?worker&url`. */
export const spawnWorker = (url: string): Worker => new Worker(policy.createScriptURL(url), { type: 'module' })

/** Undefined where the browser has no service workers (private windows, plain http). */
export async function registerServiceWorker(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator)) return undefined
  return navigator.serviceWorker.register(policy.createScriptURL('./sw.js'), { scope: './' })
}
