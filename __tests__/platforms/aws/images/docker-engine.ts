import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const needed = ['docker', 'dockerd', 'docker-registry']

/** Why there can be no engine here; undefined where there can be one. */
export function noEngine(): string | undefined {
  const missing = needed.filter((program) => !isThere(program))
  if (missing.length > 0) return `${missing.join(' and ')} not found (Debian’s docker.io and docker-registry)`
  return process.getuid?.() === 0 ? undefined : 'an engine of its own can only be started by root'
}

function isThere(program: string): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v "$1"', 'sh', program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export interface Engine {
  /** What makes docker use it. */
  readonly env: { readonly DOCKER_HOST: string }
  stop(): Promise<void>
}

const startMs = 60_000

/** A Docker engine with images of its own, without networks; it builds what needs no base image. */
export async function startEngine(): Promise<Engine> {
  const folder = await mkdtemp(path.join(tmpdir(), 'engine-'))
  const DOCKER_HOST = `unix://${folder}/socket`
  const log = path.join(folder, 'log')
  const options = ['--iptables=false', '--ip6tables=false', '--bridge=none', `--host=${DOCKER_HOST}`]
  const folders = [`--data-root=${folder}/data`, `--exec-root=${folder}/exec`, `--pidfile=${folder}/pid`]
  const engine = spawn('sh', [
    '-c',
    'log=$1; shift; exec dockerd "$@" > "$log" 2>&1',
    'sh',
    log,
    ...options,
    ...folders,
  ])
  const ended = once(engine, 'exit')
  const deadline = Date.now() + startMs
  while (!answers(DOCKER_HOST)) {
    if (engine.exitCode !== null || Date.now() > deadline) throw new Error(`no engine: ${await readFile(log, 'utf8')}`)
    await sleep(200)
  }
  return {
    env: { DOCKER_HOST },
    async stop() {
      engine.kill()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function answers(DOCKER_HOST: string): boolean {
  try {
    execFileSync('docker', ['version'], { env: { ...process.env, DOCKER_HOST }, stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
