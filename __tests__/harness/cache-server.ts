import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer, json } from 'node:stream/consumers'

export interface CacheEntry {
  readonly key: string
  readonly version: string
  archive: Buffer
}

/** How the server answers what it is asked; undefined: as it should. */
export interface CacheFaults {
  /** Of the service itself: a status for everything, or no answer at all. */
  service?: 'status 500' | 'no answer'
  /** The archive ends early, as its length says, or before. */
  archive?: 'cut off' | 'shorter than said'
  /** A blob is refused. */
  upload?: 'status 403'
  /** What it says is the key of the entry that was found. */
  matchedKey?: string
}

export interface CacheServer {
  /** Variables of a job that has this cache. */
  readonly env: Readonly<Record<string, string>>
  readonly entries: CacheEntry[]
  readonly faults: CacheFaults
  /** The names of the methods that were called, in order. */
  readonly calls: string[]
  close(): Promise<void>
}

/**
 * GitHub's cache service as the toolkit's client asks it: Twirp with JSON for entries (results.api.v1.CacheService), and
 * blobs as Azure's storage takes them. Entries are found by key, or the newest by the beginning of one.
 */
export async function startCacheServer(): Promise<CacheServer> {
  const entries: CacheEntry[] = []
  const faults: CacheFaults = {}
  const calls: string[] = []
  const reserved: CacheEntry[] = []
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, first, , last = ''] = new URL(request.url ?? '', url).pathname.split('/')
    if (first === 'twirp') return service(last, request, response)
    if (request.method === 'PUT') return upload(Number(last), request, response)
    return download(entries[Number(last)]?.archive ?? Buffer.alloc(0), response)
  }

  async function service(method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    calls.push(method)
    const asked = (await json(request)) as { key: string; version: string; restore_keys?: readonly string[] }
    if (faults.service === 'no answer') return
    if (faults.service === 'status 500') return void response.writeHead(500).end('{"msg": "out of order"}')
    const answers: Readonly<Record<string, () => object>> = {
      GetCacheEntryDownloadURL: () => found(asked),
      CreateCacheEntry: () => reserve(asked),
      FinalizeCacheEntryUpload: () => ({ ok: true, entry_id: String(entries.push(reserved.at(-1) ?? never())) }),
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answers[method]?.()))
  }

  function found({ key, version, restore_keys: prefixes = [] }: Parameters<typeof reserve>[0]) {
    const ofVersion = entries.filter((entry) => entry.version === version)
    const like = (prefix: string) => ofVersion.findLast((entry) => entry.key.startsWith(prefix))
    const entry = ofVersion.find((one) => one.key === key) ?? prefixes.map(like).find((one) => one !== undefined)
    if (entry === undefined) return { ok: false }
    const address = `${url}account/blobs/${entries.indexOf(entry)}?sig=signed`
    return { ok: true, signed_download_url: address, matched_key: faults.matchedKey ?? entry.key }
  }

  function reserve({ key, version }: { key: string; version: string; restore_keys?: readonly string[] }) {
    if (entries.some((entry) => entry.key === key && entry.version === version)) return { ok: false }
    reserved.push({ key, version, archive: Buffer.alloc(0) })
    return { ok: true, signed_upload_url: `${url}account/blobs/${reserved.length - 1}?sig=signed` }
  }

  async function upload(index: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const archive = await buffer(request)
    const entry = reserved[index]
    if (entry === undefined || faults.upload !== undefined) return refuse(response)
    entry.archive = archive
    response.writeHead(201, { etag: '"1"', 'last-modified': new Date().toUTCString() }).end()
  }

  function download(archive: Buffer, response: ServerResponse): void {
    const half = archive.subarray(0, Math.floor(archive.length / 2))
    if (faults.archive === 'cut off') return void response.writeHead(200).end(half)
    response.writeHead(200, { 'content-length': archive.length })
    if (faults.archive === undefined) response.end(archive)
    else response.write(half, () => response.destroy())
  }

  return {
    env: { ACTIONS_CACHE_SERVICE_V2: 'true', ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: tokenOf('cache') },
    entries,
    faults,
    calls,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function never(): never {
  throw new Error('an upload was ended that had not begun')
}

/** learn.microsoft.com, "Status and error codes" of Azure Storage. */
function refuse(response: ServerResponse): void {
  const [code, message] = ['AuthorizationPermissionMismatch', 'This request is not authorized.']
  response.writeHead(403, { 'content-type': 'application/xml', 'x-ms-error-code': code })
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`)
}

/** Of the form that the client takes apart. */
function tokenOf(subject: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none' })}.${part({ sub: subject })}.signature`
}
