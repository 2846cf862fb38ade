import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, pause } from './rig.ts'

export interface Reference {
  readonly port: number
  close(): Promise<void>
}

/** HAProxy, by which we go where the standard leaves room. */
export const haproxyIsThere = spawnSync('haproxy', ['-v']).status === 0

export async function startHaproxy(target: number): Promise<Reference> {
  const folder = await mkdtemp(path.join(tmpdir(), 'haproxy-'))
  const port = await freePort()
  const file = path.join(folder, 'haproxy.cfg')
  await writeFile(
    file,
    `global
  maxconn 500
defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
  option forwardfor
frontend all
  bind 127.0.0.1:${port}
  default_backend target
backend target
  server one 127.0.0.1:${target}
`,
  )
  const child = spawn('haproxy', ['-db', '-f', file], { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  while (!(await takesConnections(port))) await pause(10)
  return {
    port,
    async close() {
      child.kill('SIGKILL')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', () => resolve(false))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })
}
