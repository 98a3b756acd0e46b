// WebKitGTK's MiniBrowser under a screen of memory; its folders lie in one place, so nothing of the person's own is touched.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectHttp } from './http-driver.mjs'
import { stop, until } from './processes.mjs'

const libraries = '/usr/lib'
const miniBrowser = () =>
  readdirSync(libraries)
    .flatMap((arch) => ['4.1', '4.0'].map((v) => join(libraries, arch, `webkit2gtk-${v}`, 'MiniBrowser')))
    .find(existsSync)
const freePort = async () => {
  const { createServer } = await import('node:net')
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address()
  await new Promise((done) => server.close(done))
  return port
}

export const webkit = {
  name: 'WebKitGTK',
  packages: ['webkit2gtk-driver', 'xvfb'],
  program: () =>
    ['/usr/bin/WebKitWebDriver'].find((f) => existsSync(f) && existsSync('/usr/bin/Xvfb') && miniBrowser()),
  async launch(folder, downloads, program) {
    for (const name of ['config', 'data', 'cache']) mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, 'config', 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`)
    const display = `:${90 + Math.floor(process.pid % 9000)}`
    const screen = spawn('/usr/bin/Xvfb', [display, '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
      detached: true,
      stdio: 'ignore',
    })
    const port = await freePort()
    const driver = spawn(program, [`--port=${port}`], {
      detached: true,
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display,
        HOME: folder,
        XDG_CONFIG_HOME: join(folder, 'config'),
        XDG_DATA_HOME: join(folder, 'data'),
        XDG_CACHE_HOME: join(folder, 'cache'),
        TZ: 'Asia/Tokyo',
        // Where the tests run as root in a container, WebKit's own sandbox cannot start.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
      },
    })
    const address = `http://127.0.0.1:${port}`
    const answers = () =>
      fetch(`${address}/status`).then(
        (r) => r.ok,
        () => false,
      )
    await until(answers, 30_000, 'WebKitWebDriver did not start')
    const end = () => Promise.all([stop(driver), stop(screen)])
    try {
      const wire = await connectHttp(address, {
        timeouts: { script: 60_000 },
        'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
      })
      return { wire, end }
    } catch (error) {
      await end()
      throw error
    }
  },
}
