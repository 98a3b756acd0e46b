// One command: install, build, serve, print the address. Serves in process, so that nothing outlives an interrupted npm.
import { build, install } from './lib.mjs'

await install()
await build()
const { preview } = await import('vite')
const server = await preview({
  preview: { port: Number(process.env.PORT ?? 4173), host: process.env.HOST ?? 'localhost' },
})
server.printUrls()
