// Writes the content policy into the built page. Development runs without it: hot reload needs inline styles.
import type { Plugin } from 'vite'
import { metaPolicy } from './policy.ts'

export function policyPlugin(): Plugin {
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace(
          '<meta charset="utf-8" />',
          `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${metaPolicy}" />`,
        ),
    },
  }
}
