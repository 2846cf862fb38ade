import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { promisify } from 'node:util'
import { statFields } from '../support/process-identity.ts'

/** Where a program accepts connections. */
export interface Socket {
  /** An address without brackets; `*` where it is any. */
  readonly host: string
  readonly port: number
}

/** Where the processes of a group listen; undefined where this machine does not tell. */
export async function listeningOf(group: number): Promise<readonly Socket[] | undefined> {
  try {
    return await (process.platform === 'linux' ? fromProc(group) : fromLsof(group))
  } catch {
    return undefined
  }
}

/**
 * proc(5): the sockets that a process holds by their inodes, and where each listens in `net/tcp`. Read at once, which takes
 * milliseconds: many small reads of a pool of threads take seconds on a machine that is busy.
 */
function fromProc(group: number): readonly Socket[] {
  const members = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && groupOf(name) === group)
  const inodes = new Set(members.flatMap(inodesOf))
  const tables = ['tcp', 'tcp6'].map((name) => orElse('', () => readFileSync(`/proc/net/${name}`, 'utf8')))
  return tables.flatMap((table) =>
    table
      .split('\n')
      .slice(1)
      .flatMap((line) => socketIn(line, inodes)),
  )
}

/** The process group, which is the fifth field. */
function groupOf(pid: string): number {
  return Number(statFields(pid)?.[2])
}

function inodesOf(pid: string): readonly string[] {
  const folder = `/proc/${pid}/fd`
  const links = orElse([], () => readdirSync(folder)).map((name) => orElse('', () => readlinkSync(`${folder}/${name}`)))
  return links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? [])
}

/** A process may end at any moment. */
function orElse<T>(otherwise: T, read: () => T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}

const listens = '0A'

function socketIn(line: string, inodes: ReadonlySet<string>): readonly Socket[] {
  const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/)
  if (state !== listens || !inodes.has(inode)) return []
  const [address = '', port = ''] = local.split(':')
  return [{ host: hostOf(address), port: Number.parseInt(port, 16) }]
}

/** Words of four bytes, each in the order of the machine, which is little-endian on all that Node has releases for. */
function hostOf(hex: string): string {
  if (/^0+$/.test(hex)) return '*'
  const bytes = (hex.match(/.{8}/g) ?? []).flatMap((word) => (word.match(/../g) ?? []).toReversed())
  if (bytes.length === 4) return bytes.map((byte) => Number.parseInt(byte, 16)).join('.')
  const groups = (bytes.join('').match(/.{4}/g) ?? []).join(':')
  return new URL(`http://[${groups}]`).hostname.slice(1, -1)
}

const listeners = ['-nP', '-a', '-iTCP', '-sTCP:LISTEN', '-Fn']

/** As macOS has it: a line `n127.0.0.1:3000` or `n*:3000` for each (lsof(8), "Output for other programs"). */
async function fromLsof(group: number): Promise<readonly Socket[]> {
  const { stdout } = await promisify(execFile)('lsof', [...listeners, '-g', String(group)])
  return [...stdout.matchAll(/^n\[?(.+?)\]?:(\d+)$/gm)].map(([, host = '', port]) => ({ host, port: Number(port) }))
}
