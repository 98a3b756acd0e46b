import { createHash } from 'node:crypto'
import { runInThisContext } from 'node:vm'
import { expect, test } from 'vitest'
import { onePage, scriptText } from '../../build/one-file.ts'

const html = `<!doctype html><html><head><meta charset="utf-8" />
<script type="module" crossorigin src="./assets/index.js"></script>
<link rel="modulepreload" href="./assets/x.js">
<link rel="stylesheet" crossorigin href="./assets/index.css">
</head><body><div id="app"></div></body></html>`
const sha = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test('a script cannot end its own element, and means the same', () => {
  const code = 'globalThis.said = "</script><!-- $& </SCRIPT>"'
  expect(scriptText(code)).not.toMatch(/<\/script|<!--/i)
  runInThisContext(scriptText(code))
  expect((globalThis as unknown as { said: string }).said).toBe('</script><!-- $& </SCRIPT>')
})

test('the policy names exactly the script and the styles that stand in the page, and allows no request', () => {
  const page = onePage(html, 'const a = "$1 $&"', 'p { color: red }')
  const script = /<script type="module">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? ''
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
  expect(script).toBe('const a = "$1 $&"')
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.split('; ')
  expect(policy).toContain(`script-src ${sha(script)}`)
  expect(policy).toContain(`style-src ${sha(style)}`)
  expect(policy).toContain("connect-src 'none'")
  expect(page).not.toContain('./assets/')
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'))
})

test('the fonts travel in the page', () => {
  const page = onePage(html, 'a', 'b')
  for (const weight of ['regular', 'bold'])
    expect(page).toContain(`id="board-${weight}">data:application/gzip;base64,H4sI`)
})

test('a page of another shape stops the build', () => {
  expect(() => onePage('<!doctype html><p>nothing</p>', 'a', 'b')).toThrow('the page has no')
})
