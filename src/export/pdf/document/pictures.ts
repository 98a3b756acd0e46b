// The pictures of a document: each is written once, under the name by which the pages call it.
import { addObject, type Internals } from './internals.ts'
import type { Jpeg } from './jpeg.ts'

const COLOURS = { 1: '/DeviceGray', 3: '/DeviceRGB' }

/** Gives the name of a picture in the resources of every page. */
export function createPictures(internals: Internals): (picture: Jpeg) => string {
  const used: Jpeg[] = []
  let numbers: number[] = []
  internals.events.subscribe('putResources', () => {
    numbers = used.map(({ data, width, height, colours }) =>
      addObject(
        internals,
        `<</Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${COLOURS[colours]} ` +
          `/BitsPerComponent 8 /Filter /DCTDecode /Length ${data.length}>>\nstream\n${data}\nendstream`,
      ),
    )
  })
  internals.events.subscribe('putXobjectDict', () => {
    numbers.forEach((number, i) => internals.write(`/P${i + 1} ${number} 0 R`))
  })
  return (picture) => {
    if (!used.includes(picture)) used.push(picture)
    return `P${used.indexOf(picture) + 1}`
  }
}
