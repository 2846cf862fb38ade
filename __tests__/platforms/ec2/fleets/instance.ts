import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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
     * @param app how often docker has restarted its container when it is asked, and what it has printed by then.
     */
    async boot(
      text: string,
      programs: Readonly<Record<string, number>>,
      { restarts = 0, prints = '' }: { readonly restarts?: number; readonly prints?: string } = {},
    ): Promise<Booted> {
      count += 1
      const root = join(folder, String(count))
      const bin = join(root, 'bin')
      await mkdir(bin, { recursive: true })
      for (const [name, code] of Object.entries(programs))
        await writeFile(join(bin, name), standIn(root, name, code, restarts), { mode: 0o755 })
      await writeFile(join(root, 'prints'), prints)
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
    async remove() {
      metadata.server.close()
      metadata.server.closeAllConnections()
      await rm(folder, { recursive: true })
    },
  }
}

/** The places that a test cannot be: the console, the root of the file system, AWS, and the time between two tries. */
function placed(text: string, root: string, metadata: string, services: string): string {
  return text
    .replace('http://169.254.169.254/latest/', `${metadata}/latest/`)
    .replace('"https://%s/" % host', JSON.stringify(`${services}/`))
    .replace('"/dev/console", "w"', `${JSON.stringify(join(root, 'console'))}, "a"`)
    .replaceAll('"/run/', `"${root}/run/`)
    .replaceAll('"/etc/', `"${root}/etc/`)
    .replace('(1, 2, 4, 8, 0)', '(0, 0)')
    .replace(/time\.sleep\((2|10)\)/g, 'pass')
    .replace('range(180)', 'range(2)')
}

function standIn(root: string, name: string, code: number, restarts: number): string {
  return `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs')
const stdin = process.argv.includes('--password-stdin') ? readFileSync(0, 'utf8') : ''
const said = { program: '${name}', arguments: process.argv.slice(2), stdin, dockerConfig: process.env.DOCKER_CONFIG }
appendFileSync('${root}/said', JSON.stringify(said) + '\\n')
if (said.arguments[0] === 'logs') process.stdout.write(readFileSync('${root}/prints'))
if (said.arguments[0] === 'inspect') console.log('${restarts} 137')
if (${code}) console.error('${name} does not work')
process.exit(${code})
`
}

/** Version 2 only: without a token there is no answer (Use the Instance Metadata Service, EC2 User Guide). */
async function serveMetadata(role: Role): Promise<{ readonly url: string; readonly server: Server }> {
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
