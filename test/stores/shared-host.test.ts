// Where the pages of others have our origin, nothing is kept; where a project has a host of its own, everything works.
import { expect, test, vi } from 'vitest'
import { isSharedHost, keepsNothingAt } from '#stores/shared-host.ts'

const SHARED = [
  'https://someone.github.io/zero-trust/',
  'https://someone.github.io/',
  'https://Group.GitLab.io/project/',
  'https://group.gitlab.io/project/index.html',
  'https://sites.google.com/view/us',
  'https://storage.googleapis.com/bucket/index.html',
  'https://s3.amazonaws.com/bucket/index.html',
  'https://s3.ap-northeast-1.amazonaws.com/bucket/',
  'https://s3-us-west-2.amazonaws.com/bucket/',
  'https://raw.githack.com/someone/repository/main/dist/index.html',
  'https://someone.codeberg.page/zero-trust/',
  'https://someone.bitbucket.io/zero-trust/',
]
const OWN = [
  'http://localhost:4173/',
  'https://zero-trust.example/',
  'https://example.com/zero-trust/',
  'https://zero-trust.pages.dev/',
  'https://zero-trust.netlify.app/',
  'https://zero-trust.web.app/',
  'https://zero-trust-0123ab.gitlab.io/',
  'https://zero-trust-0123ab.gitlab.io/index.html',
  'https://bucket.s3.ap-northeast-1.amazonaws.com/index.html',
  'https://github.io.example.com/zero-trust/',
  'https://notgithub.io/zero-trust/',
]
test.each(SHARED)('%s is shared', (address) => expect(isSharedHost(new URL(address))).toBe(true))
test.each(OWN)('%s is not shared', (address) => expect(isSharedHost(new URL(address))).toBe(false))

test('a build may take the responsibility', () => {
  const address = new URL('https://someone.github.io/zero-trust/')
  expect(keepsNothingAt(address)).toBe(true)
  vi.stubEnv('VITE_ALLOW_SHARED_HOST', 'yes')
  expect(keepsNothingAt(address)).toBe(false)
  vi.unstubAllEnvs()
})
