// Reads the files of one pack and answers once.
import { readPackFiles, type ChosenFile } from './read-pack.ts'

export interface PackRequest {
  files: ChosenFile[]
  /** Ids of packs that come with the app. */
  taken: string[]
}

addEventListener('message', ({ data }: MessageEvent<PackRequest>) => postMessage(readPackFiles(data.files, data.taken)))
