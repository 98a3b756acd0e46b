// A logo from any PNG or JPEG: drawn anew on white, so that nothing but its picture comes in, and small enough to be kept
// with the organization.

/** Bytes of the file that is chosen. */
export const LARGEST_LOGO = 5_000_000
/** Characters of what is kept. */
const LONGEST = 20_000
/** Pixels, largest first: enough for five centimetres of a page at twice its height. */
const WIDTHS = [480, 360, 240, 160]
const TALLEST = 0.6
const QUALITIES = [0.92, 0.8, 0.65]

export type LogoFault = 'too-big' | 'not-a-picture'

/** A JPEG as a data address, or why there is none. */
export async function readLogo(file: Blob): Promise<{ logo: string } | { fault: LogoFault }> {
  if (file.size > LARGEST_LOGO) return { fault: 'too-big' }
  if (!(await isPicture(file))) return { fault: 'not-a-picture' }
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(file)
  } catch {
    return { fault: 'not-a-picture' }
  }
  try {
    for (const width of WIDTHS)
      for (const quality of QUALITIES) {
        const logo = drawn(picture, width).toDataURL('image/jpeg', quality)
        if (logo.startsWith('data:image/jpeg;') && logo.length <= LONGEST) return { logo }
      }
    return { fault: 'not-a-picture' }
  } finally {
    picture.close()
  }
}

/** By its first bytes: what a file is called proves nothing. */
async function isPicture(file: Blob): Promise<boolean> {
  const head = Array.from(new Uint8Array(await file.slice(0, 4).arrayBuffer()), (b) => b.toString(16).padStart(2, '0'))
  return head.join('').startsWith('ffd8ff') || head.join('') === '89504e47'
}

function drawn(picture: ImageBitmap, widest: number): HTMLCanvasElement {
  const scale = Math.min(1, widest / picture.width, (TALLEST * widest) / picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas to draw the logo on')
  // A JPEG has no transparency, and paper is white.
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}
