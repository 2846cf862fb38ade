import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { existsSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { makeCertificate } from '../certificate.ts'

/** Never in the way of the servers that a test has in its own process. */
export const execute = promisify(execFile)

/** Where the machine's file system is kept between runs; made again where it is not there. */
const cached = process.env['MACHINE_IMAGE'] ?? path.join(tmpdir(), 'immutable-deploy-machine-bookworm.tar')
const packages = ['systemd-sysv', 'cloud-init', 'docker.io', 'iproute2', 'ca-certificates', 'busybox-static']

/** Why there can be no machine here; undefined where there can be one. */
export function noMachine(): string | undefined {
  const missing = ['debootstrap', 'openssl', 'tar'].filter((program) => !isThere(program))
  return missing.length === 0 ? undefined : `${missing.join(' and ')} not found, which make a machine to boot`
}

function isThere(program: string): boolean {
  return existsSync(`/usr/sbin/${program}`) || existsSync(`/usr/bin/${program}`) || existsSync(`/bin/${program}`)
}

/** Debian with systemd, cloud-init and docker, as an image of the engine. */
export async function makeMachineImage(DOCKER_HOST: string): Promise<void> {
  if (!existsSync(cached)) await debootstrap()
  await execute('docker', ['import', cached, 'machine'], { env: { ...process.env, DOCKER_HOST } })
}

async function debootstrap(): Promise<void> {
  const root = await mkdtemp(path.join(tmpdir(), 'machine-'))
  const inside = (...command: readonly string[]) =>
    execute('chroot', [root, ...command], {
      env: { ...process.env, PATH: '/usr/sbin:/usr/bin:/sbin:/bin', DEBIAN_FRONTEND: 'noninteractive' },
      maxBuffer: 1e8,
    })
  await execute('debootstrap', ['--variant=minbase', 'bookworm', root], { maxBuffer: 1e8 })
  await writeFile(path.join(root, 'usr/sbin/policy-rc.d'), '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  await inside('apt-get', 'update', '-qq')
  await inside('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages)
  await inside('apt-get', 'clean')
  await execute('tar', ['-C', root, '-cf', `${cached}.new`, '.'])
  await rename(`${cached}.new`, cached)
  await rm(root, { recursive: true })
}

export interface MachineOptions {
  readonly DOCKER_HOST: string
  /** As EC2 has it: bytes. */
  readonly userData: Buffer
  /** Ports of this host. */
  readonly metadata: number
  readonly services: number
  readonly registry: number
}

export interface Machine {
  /** What its console has so far. */
  console(): Promise<string>
  /** Runs a program in it. */
  run(...command: readonly string[]): Promise<string>
  /** What is in memory is gone then. */
  reboot(): Promise<void>
  /** Until it has shut itself down. */
  ends(): Promise<void>
  /** Until its console has this. @throws where it does not come. */
  says(pattern: RegExp): Promise<string>
  remove(): Promise<void>
}

const ecr = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const hosts = ['ssm', 'secretsmanager', 'api.ecr', 'logs'].map((service) => `${service}.eu-west-1.amazonaws.com`)
const bootMs = 240_000
let count = 0

/**
 * Boots one: systemd, and cloud-init with its NoCloud data source, for the one of EC2 needs a hypervisor that says so. It has no
 * network; all that it reaches is what AWS has for it.
 */
export async function bootMachine(options: MachineOptions): Promise<Machine> {
  const env = { ...process.env, DOCKER_HOST: options.DOCKER_HOST }
  const docker = async (...args: readonly string[]) => (await execute('docker', args, { env, maxBuffer: 1e8 })).stdout
  const folder = await mkdtemp(path.join(tmpdir(), 'way-'))
  const servers = await openWays(folder, options)
  const mounts = await writeMachine(folder, options.userData)
  const name = `machine-${process.pid}-${(count += 1)}`
  await docker('run', '--detach', '--tty', '--name', name, ...asMachine, ...mounts, 'machine', '/sbin/init')
  const console = async () => (await docker('logs', name)).replaceAll('\r', '')
  return {
    console,
    run: (...command) => docker('exec', name, ...command),
    reboot: async () => void (await docker('restart', '--time', '1', name)),
    ends: async () => void (await docker('wait', name)),
    async says(pattern) {
      const deadline = Date.now() + bootMs
      while (Date.now() < deadline) {
        const text = await console()
        if (pattern.test(text)) return text
        await sleep(500)
      }
      throw new Error(`The console has no ${String(pattern)}:\n${await console()}`)
    },
    async remove() {
      await docker('rm', '--force', '--volumes', name)
      for (const server of servers) server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What systemd and an engine of its own need; a user in a container of a container has no CAP_SYS_RESOURCE to give. */
const asMachine = [
  '--cap-add=ALL',
  '--cap-drop=SYS_RESOURCE',
  '--security-opt=seccomp=unconfined',
  '--security-opt=apparmor=unconfined',
  '--security-opt=systempaths=unconfined',
  '--cgroupns=host',
  '--volume=/sys/fs/cgroup:/sys/fs/cgroup:rw',
  '--network=none',
  '--volume=/var/lib/docker',
  '--tmpfs=/run',
  '--tmpfs=/run/lock',
]

async function openWays(folder: string, { metadata, services, registry }: MachineOptions): Promise<readonly Server[]> {
  const ways = Object.entries({ metadata, services, registry })
  return Promise.all(
    ways.map(async ([name, port]) => {
      const server = createServer((inside) => {
        const outside = connect(port, '127.0.0.1')
        for (const end of [inside, outside]) end.on('error', () => inside.destroy())
        inside.pipe(outside).pipe(inside)
      }).listen(path.join(folder, name))
      await once(server, 'listening')
      return server
    }),
  )
}

const wayService = `[Unit]
DefaultDependencies=no
[Service]
ExecStartPre=/sbin/ip link set lo up
ExecStartPre=-/sbin/ip address add 169.254.169.254/32 dev lo
ExecStart=/usr/bin/python3 /way/way.py
`

/** @returns the options that mount it. */
async function writeMachine(folder: string, userData: Buffer): Promise<readonly string[]> {
  const certificate = await makeCertificate(ecr, ...hosts)
  const seed = path.join(folder, 'seed')
  await mkdir(seed)
  await copyFile(fileURLToPath(new URL('way.py', import.meta.url)), path.join(folder, 'way.py'))
  const files = {
    'cert.pem': certificate.cert,
    'key.pem': certificate.key,
    hosts: `127.0.0.1 localhost ${[ecr, ...hosts].join(' ')}\n`,
    'way.service': wayService,
    'way.conf': '[Unit]\nWants=way.service\nAfter=way.service\n',
    'environment.conf': '[Manager]\nDefaultEnvironment=SSL_CERT_FILE=/way/cert.pem\n',
    'source.cfg': 'datasource_list: [NoCloud]\nnetwork: {config: disabled}\n',
    'seed/meta-data': 'instance-id: i-0123456789abcdef0\n',
    'seed/user-data': userData,
  }
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content)
  await certificate.remove()
  const places = {
    '': '/way',
    hosts: '/etc/hosts',
    'way.service': '/etc/systemd/system/way.service',
    'way.conf': '/etc/systemd/system/cloud-init.service.d/way.conf',
    'environment.conf': '/etc/systemd/system.conf.d/way.conf',
    'source.cfg': '/etc/cloud/cloud.cfg.d/99-source.cfg',
    seed: '/var/lib/cloud/seed/nocloud',
  }
  return Object.entries(places).flatMap(([name, place]) => ['--volume', `${path.join(folder, name)}:${place}`])
}
