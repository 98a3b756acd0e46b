// A small disk in memory that can be filled, and photographed as a power cut would leave it: what was not flushed is not in the picture.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../lib.mjs'

const quiet = async (command, ...args) => (await run(command, args, { quiet: true })).code === 0
export const canMount = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/dev/loop-control') && existsSync('/dev/shm')

/** undefined when this machine does not let us. */
export async function makeVolume(folder, name, megabytes) {
  if (!canMount()) return undefined
  const image = join('/dev/shm', `${name}-${process.pid}.img`)
  const at = join(folder, name)
  mkdirSync(at, { recursive: true })
  const made =
    (await quiet('truncate', '-s', `${megabytes}M`, image)) &&
    // Nothing set apart for root: it runs the browser here.
    (await quiet('mkfs.ext4', '-q', '-F', '-m', '0', image)) &&
    (await quiet('mount', '-o', 'loop', image, at))
  if (!made) {
    rmSync(image, { force: true })
    return undefined
  }
  const device = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .find((line) => line.split(' ')[1] === at)
    ?.split(' ')[0]
  const writes = () =>
    readFileSync(`/sys/block/${device?.split('/').pop()}/stat`, 'utf8')
      .trim()
      .split(/\s+/)[6]
  return {
    at,
    sync: () => quiet('sync', '-f', at),
    /** false when the disk was written while it was copied: such a picture shows no moment. */
    photograph(file) {
      const before = writes()
      copyFileSync(image, file)
      return before === writes()
    },
    /** Eats all the room there is, and goes on eating what becomes free; gives what ends it. */
    fill() {
      let meals = 0
      const eat = () => {
        const { bavail, bsize } = statfsSync(at)
        // A part of what is free goes into describing the rest.
        for (let blocks = bavail; blocks > 0; blocks = Math.floor(blocks * 0.8))
          if (spawnSync('fallocate', ['-l', String(blocks * bsize), join(at, `eaten-${meals++}`)]).status === 0) return
      }
      eat()
      const timer = setInterval(eat, 100)
      return () => {
        clearInterval(timer)
        for (const name of readdirSync(at)) if (name.startsWith('eaten-')) rmSync(join(at, name))
      }
    },
    async remove() {
      for (let i = 0; i < 50 && !(await quiet('umount', at)); i++) await new Promise((done) => setTimeout(done, 200))
      rmSync(image, { force: true })
    },
  }
}

/** A picture as a disk of its own. */
export async function mountPicture(folder, image) {
  const at = join(folder, 'picture')
  mkdirSync(at, { recursive: true })
  if (!(await quiet('mount', '-o', 'loop', image, at))) return undefined
  return {
    at,
    async remove() {
      for (let i = 0; i < 50 && !(await quiet('umount', at)); i++) await new Promise((done) => setTimeout(done, 200))
    },
  }
}
