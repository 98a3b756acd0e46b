/** Bytes through what the browser packs and unpacks with. Not by way of a Blob: WebKitGTK cannot read one in a worker of a page from the disk. */
export async function throughStream(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Response(bytes).body?.pipeThrough(stream)).arrayBuffer())
}
