import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, request, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Registry {
  /** What an image's name begins with. */
  readonly host: string
  /** Tags and manifests as the registry has them, without the door in front. */
  readonly storage: string
  stop(): Promise<void>
}

/**
 * Debian's docker-registry behind a door that does what ECR adds to a registry: basic authentication with ECR's token,
 * and tags that cannot be overwritten.
 * @param authorization the token.
 */
export async function startRegistry(authorization: string): Promise<Registry> {
  const folder = await mkdtemp(path.join(tmpdir(), 'registry-'))
  const port = await freePort()
  const config = path.join(folder, 'config.yml')
  await writeFile(
    config,
    `version: 0.1\nstorage: {filesystem: {rootdirectory: ${folder}/data}}\nhttp: {addr: "127.0.0.1:${port}", relativeurls: true}\n`,
  )
  const child = spawn('docker-registry', ['serve', config], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  const storage = `http://127.0.0.1:${port}`
  while (
    !(await fetch(`${storage}/v2/`).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await sleep(50)
  const door = await listen((incoming, answer) => void admit(storage, authorization, incoming, answer))
  return {
    host: door.host,
    storage,
    async stop() {
      await door.close()
      child.kill()
      await ended
      await rm(folder, { recursive: true })
    },
  }
}

async function admit(storage: string, authorization: string, incoming: IncomingMessage, answer: ServerResponse) {
  if (incoming.headers.authorization !== `Basic ${authorization}`) {
    answer.writeHead(401, { 'www-authenticate': 'Basic realm="ECR"' }).end()
    return
  }
  const [, name, tag] = /^\/v2\/(.+)\/manifests\/([^:]+)$/.exec(incoming.url ?? '') ?? []
  if (incoming.method === 'PUT' && name !== undefined && tag !== undefined && (await manifestOf(storage, name, tag))) {
    const message = `The image tag '${tag}' already exists in the '${name}' repository and cannot be overwritten because the tag is immutable.`
    answer.writeHead(400, { 'content-type': 'application/json' })
    answer.end(JSON.stringify({ errors: [{ code: 'TAG_INVALID', message }] }))
    return
  }
  const passed = request(
    `${storage}${incoming.url}`,
    { method: incoming.method, headers: incoming.headers },
    (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers)
      given.pipe(answer)
    },
  )
  passed.on('error', () => answer.destroy())
  incoming.pipe(passed)
}

interface Manifest {
  readonly digest: string
  readonly mediaType: string
  readonly config: { readonly digest: string; readonly size: number }
  readonly layers: readonly { readonly digest: string; readonly size: number }[]
}

const accept = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ')

/** @param reference tag or digest. */
export async function manifestOf(storage: string, name: string, reference: string): Promise<Manifest | undefined> {
  const answer = await fetch(`${storage}/v2/${name}/manifests/${reference}`, { headers: { accept } })
  if (!answer.ok) return undefined
  return { ...((await answer.json()) as Manifest), digest: answer.headers.get('docker-content-digest') ?? '' }
}

/** A layer or a config. */
export async function blobOf({ storage }: Registry, name: string, digest: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(`${storage}/v2/${name}/blobs/${digest}`)).arrayBuffer())
}

/**
 * The emulator's ECR with the registry as its own: repositories are there, and images are what was pushed.
 * @param endpoint the emulator's.
 */
export async function startEcr(endpoint: string, { host, storage }: Pick<Registry, 'host' | 'storage'>) {
  // All tags of the image, whichever it was asked for by (Amazon ECR API Reference, ImageDetail).
  const tagsOf = async (name: string, digest: string) => {
    const { tags } = (await (await fetch(`${storage}/v2/${name}/tags/list`)).json()) as { readonly tags: string[] }
    const digests = await Promise.all(tags.map(async (tag) => (await manifestOf(storage, name, tag))?.digest))
    return tags.filter((_tag, index) => digests[index] === digest)
  }
  const describe = async (name: string, { imageTag, imageDigest }: { imageTag?: string; imageDigest?: string }) => {
    const manifest = await manifestOf(storage, name, imageTag ?? imageDigest ?? '')
    if (manifest === undefined) return undefined
    const { digest, mediaType, config, layers } = manifest
    const imageSizeInBytes = [config, ...layers].reduce((sum, { size }) => sum + size, 0)
    const imageTags = await tagsOf(name, digest)
    return { imageDigest: digest, imageManifestMediaType: mediaType, imageSizeInBytes, imageTags }
  }
  const serve = async (incoming: IncomingMessage, answer: ServerResponse) => {
    const body = await text(incoming)
    const target = String(incoming.headers['x-amz-target'])
    if (target.endsWith('.DescribeImages')) {
      const { repositoryName, imageIds } = JSON.parse(body)
      const found = await describe(repositoryName, imageIds[0])
      answer.writeHead(found === undefined ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' })
      answer.end(JSON.stringify(found === undefined ? { __type: 'ImageNotFoundException' } : { imageDetails: [found] }))
      return
    }
    const { 'content-length': _, host: __, ...headers } = incoming.headers
    const given = await fetch(`${endpoint}${incoming.url}`, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body,
    })
    answer.writeHead(given.status, { 'content-type': given.headers.get('content-type') ?? '' })
    answer.end((await given.text()).replaceAll(/\d+\.dkr\.ecr\.[\w-]+\.amazonaws\.com/g, host))
  }
  const { host: at, close } = await listen((incoming, answer) => void serve(incoming, answer))
  return { endpoint: `http://${at}`, stop: close }
}

async function listen(handler: RequestListener) {
  const server = createServer(handler).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function freePort(): Promise<number> {
  const server = createTcpServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
