// What the first screen loads before it can be used, and everything that is kept for working offline (fonts apart).
const { readFileSync } = require('node:fs')

const page = readFileSync('dist/index.html', 'utf8')
const first = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, file]) => `dist/${file}`)

module.exports = [
  { name: 'JavaScript of the page itself', path: first, gzip: true, limit: '95 kB' },
  {
    name: 'everything offline without fonts',
    path: ['dist/**/*.{js,css,html,svg,png,json}'],
    gzip: true,
    limit: '900 kB',
  },
]
