import { install } from './lib.mjs'

await install()
const { createServer } = await import('vite')
const server = await createServer({ server: { host: process.env.HOST ?? 'localhost' } })
await server.listen()
server.printUrls()
