// Hosts that serve the pages of many under one origin: whatever we kept there, another project's page could read. Hosts that
// give each project a name of its own (pages.dev, netlify.app, web.app) are none of them.

const SHARED: readonly [host: RegExp, path: RegExp][] = [
  // Every repository of an account is a folder of one host, beside a page at its root too.
  [/\.github\.io$/, /^/],
  [/\.bitbucket\.io$/, /^/],
  [/\.codeberg\.page$/, /^/],
  // A project is a folder of its group's host, unless it was given a host of its own: then it stands at the root.
  [/\.gitlab\.io$/, /^\/(?!$|index\.html$)/],
  [/^sites\.google\.com$/, /^/],
  // A bucket is a folder.
  [/^(?:storage\.googleapis\.com|storage\.cloud\.google\.com)$/, /^/],
  [/^s3[.-](?:[\w-]+\.)*amazonaws\.com$/, /^/],
  // They show files of any repository.
  [/^(?:raw|rawcdn|gl|glcdn|bb|bbcdn|gist|gistcdn)\.githack\.com$/, /^/],
]

/** Whether pages of others have the origin of this address. */
export const isSharedHost = ({ hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>): boolean =>
  SHARED.some(([host, path]) => host.test(hostname.toLowerCase()) && path.test(pathname))

/** A build may say that nobody else publishes there. */
export const keepsNothingAt = (address: Pick<URL, 'hostname' | 'pathname'>): boolean =>
  import.meta.env['VITE_ALLOW_SHARED_HOST'] !== 'yes' && isSharedHost(address)
