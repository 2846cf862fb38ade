import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as readText } from 'node:stream/consumers'

/** What one stand-in program was called with. */
export interface Said {
  readonly program: string
  readonly arguments: readonly string[]
  readonly stdin: string
  readonly dockerConfig: string | undefined
}

export interface Booted {
  readonly code: number | null
  readonly console: string
  readonly said: readonly Said[]
  /** What the boot wrote below `/etc` and `/run`, by path. */
  read(path: string): Promise<string>
}

/** What docker answers. */
export interface App {
  /** A container that is there already, which this program has started at an earlier boot. */
  readonly former?: string
  /** What has become of the container whenever docker is asked: `die 137`, `oom`. */
  readonly events?: readonly string[]
  /** What it has printed by then. */
  readonly prints?: string
  /** How many questions docker does not answer, after it has started the container. */
  readonly away?: number
  /** What docker says instead of starting it, with the code that it ends with. */
  readonly refusal?: { readonly code: number; readonly text: string }
}

export interface Role {
  readonly AccessKeyId: string
  readonly SecretAccessKey: string
  readonly Token: string
}

/** A machine that runs user data for real: its metadata service, its programs, its file system in a folder. */
export async function createInstance(services: string, role: Role) {
  const folder = await mkdtemp(join(tmpdir(), 'instance-'))
  const metadata = await serveMetadata(role)
  const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim()
  let count = 0
  return {
    /**
     * @param programs the stand-ins there are, with the code each ends with.
     */
    async boot(text: string, programs: Readonly<Record<string, number>>, app: App = {}): Promise<Booted> {
      count += 1
      const root = join(folder, String(count))
      const bin = join(root, 'bin')
      await mkdir(bin, { recursive: true })
      for (const [name, code] of Object.entries(programs))
        await writeFile(join(bin, name), standIn(root, name, code, app), { mode: 0o755 })
      const file = join(root, 'user-data')
      await writeFile(file, placed(text, root, metadata.url, services))
      const child = spawn(python, [file], { env: { PATH: bin }, stdio: ['ignore', 'pipe', 'inherit'] })
      // What it leaves in the background has its output as well: `close` comes after that.
      child.stdout.resume()
      const [code] = (await once(child, 'close')) as [number | null]
      const textOf = (path: string) => readFile(join(root, path), 'utf8').catch(() => '')
      const said = (await textOf('said')).split('\n').filter(Boolean)
      return {
        code,
        console: await textOf('console'),
        said: said.map((line) => JSON.parse(line) as Said),
        read: (path) => readFile(join(root, path), 'utf8'),
      }
    },
    /** Has so many instances fetch the secrets of this user data, all at once; each is what it got, or why it got none. */
    async fetchSecrets(
      text: string,
      instances: number,
    ): Promise<readonly (Readonly<Record<string, string>> | string)[]> {
      const file = join(folder, 'fetch-secrets')
      const program = text.replace(/boot\(start\)\n$/, fetchAtOnce(instances))
      await writeFile(file, program.replace(...metadataAt(metadata.url)).replace(...servicesAt(services)))
      const child = spawn(python, [file], { stdio: ['ignore', 'pipe', 'ignore'] })
      const [printed] = await Promise.all([readText(child.stdout), once(child, 'close')])
      return JSON.parse(printed.split('\n').findLast(Boolean) ?? '')
    },
    async remove() {
      metadata.server.close()
      metadata.server.closeAllConnections()
      await rm(folder, { recursive: true })
    },
  }
}

function fetchAtOnce(instances: number): string {
  return `
import threading
found = []
def fetch():
    try:
        found.append(secrets())
    except Failed as error:
        found.append(str(error))
all = [threading.Thread(target=fetch) for _ in range(${instances})]
for one in all: one.start()
for one in all: one.join()
print("\\n" + json.dumps(found))
`
}

const metadataAt = (url: string) => ['http://169.254.169.254/latest/', `${url}/latest/`] as const
const servicesAt = (url: string) => ['"https://%s/" % host', JSON.stringify(`${url}/`)] as const

/** The places that a test cannot be: the console, the root of the file system, AWS, and the time between two tries. */
function placed(text: string, root: string, metadata: string, services: string): string {
  return text
    .replace(...metadataAt(metadata))
    .replace(...servicesAt(services))
    .replace('"/dev/console", "w"', `${JSON.stringify(join(root, 'console'))}, "a"`)
    .replaceAll('"/run/immutable-deploy', `"${root}/run/immutable-deploy`)
    .replaceAll('"/var/lib/cloud', `"${root}/var/lib/cloud`)
    .replaceAll('"/etc/', `"${root}/etc/`)
    .replace('random.uniform(0, min(20, 2 ** tries))', '0')
    .replace(/time\.sleep\((2|10)\)/g, 'pass')
    .replace('range(180)', 'range(2)')
}

function standIn(root: string, name: string, code: number, app: App): string {
  return `#!${process.execPath}
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs')
const app = ${JSON.stringify(app)}
const stdin = process.argv.includes('--password-stdin') ? readFileSync(0, 'utf8') : ''
const said = { program: '${name}', arguments: process.argv.slice(2), stdin, dockerConfig: process.env.DOCKER_CONFIG }
appendFileSync('${root}/said', JSON.stringify(said) + '\\n')
const end = (status, text) => {
  if (text) console.error(text)
  process.exit(status)
}
if (${code}) end(${code}, '${name} does not work')
const [verb] = said.arguments
if (verb === 'run') {
  console.log('0123456789ab')
  if (app.refusal) end(app.refusal.code, app.refusal.text + "\\n\\nRun 'docker run --help' for more information")
}
const before = existsSync('${root}/asked') ? Number(readFileSync('${root}/asked', 'utf8')) : 0
if (verb === 'events' || verb === 'logs') {
  writeFileSync('${root}/asked', String(before + 1))
  if (before < (app.away ?? 0)) end(1, 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock.')
}
if (verb === 'ps' && app.former) console.log(app.former)
if (verb === 'events') console.log((app.events ?? []).join('\\n'))
if (verb === 'logs') process.stdout.write(app.prints ?? '')
`
}

/** Version 2 only: without a token there is no answer (Use the Instance Metadata Service, EC2 User Guide). */
export async function serveMetadata(role: Role): Promise<{ readonly url: string; readonly server: Server }> {
  const tags = { app: 'shop', environment: 'production', release: '43', sha: 'abc' }
  const answers: Readonly<Record<string, string>> = {
    '/latest/meta-data/instance-id': 'i-0123456789abcdef0',
    '/latest/meta-data/services/domain': 'amazonaws.com',
    '/latest/meta-data/iam/security-credentials/': 'shop\n',
    '/latest/meta-data/iam/security-credentials/shop': JSON.stringify(role),
    ...Object.fromEntries(
      Object.entries(tags).map(([name, value]) => [`/latest/meta-data/tags/instance/immutable-deploy:${name}`, value]),
    ),
  }
  const server = createServer((request, response) => {
    if (request.method === 'PUT' && request.url === '/latest/api/token') return response.end('a token')
    const answer = request.headers['x-aws-ec2-metadata-token'] === 'a token' ? answers[request.url ?? ''] : undefined
    response.statusCode = answer === undefined ? 401 : 200
    return response.end(answer ?? '')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}
