/**
 * The local platform's balancer against a bare proxy (httpxy), and against HAProxy and nginx where they are
 * installed. Every contestant, the target and the load generator run in processes of their own, the contestants one at
 * a time, in turns; a ratio is taken within a round, and the median over the rounds is what counts.
 *
 *   node bench/balancer.mjs [rounds, 5] [seconds per measurement, 4] [connections, 32]
 */
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = fileURLToPath(new URL('..', import.meta.url))
const [role, ...rest] = process.argv.slice(2)

/** What the child processes are. Each says when it is ready. */
const roles = {
  target: ([port]) => {
    const body = Buffer.alloc(1024, 'x')
    const answer = (_req, res) => res.writeHead(200, { 'content-type': 'text/plain', 'content-length': 1024 }).end(body)
    http.createServer({ keepAliveTimeout: 60_000 }, answer).listen(port, '127.0.0.1', ready)
  },
  bare: async ([port, target, xfwd]) => {
    const { createProxyServer } = await import('httpxy')
    const proxy = createProxyServer()
    const agent = new http.Agent({ keepAlive: true, maxFreeSockets: 1024, scheduling: 'lifo' })
    const options = {
      target: { protocol: 'http:', host: '127.0.0.1', port: Number(target) },
      agent,
      xfwd: xfwd === 'true',
    }
    proxy.on('error', (_error, _req, res) => res.destroy())
    http.createServer((req, res) => void proxy.web(req, res, options)).listen(port, '127.0.0.1', ready)
  },
  ours: async ([port, target]) => {
    const { createBalancer } = await import('../build/agent/balancer/balancer.js')
    const balancer = createBalancer()
    const health = { path: '/', intervalMs: 1000, timeoutMs: 1000, healthy: 2, unhealthy: 2, status: [200, 399] }
    balancer.putTargetGroup('blue', { health, drainMs: 1000 })
    balancer.register('blue', { id: 'i-1', host: '127.0.0.1', port: Number(target) })
    const listener = `127.0.0.1:${port}`
    balancer.putRule({ id: 'default', listener, priority: 1, match: {}, weights: { blue: 100 } })
    await balancer.listen(listener)
    while (balancer.targetHealth('blue')[0].state !== 'healthy') await pause(10)
    ready()
  },
}

if (role in roles) await roles[role](rest)
else await compare(...process.argv.slice(2).map(Number))

async function compare(rounds = 5, seconds = 4, connections = 32) {
  await emit()
  const folder = await mkdtemp(join(tmpdir(), 'bench-balancer-'))
  const target = await start('target', [await freePort()])
  const contestants = [
    { name: 'this balancer', begin: () => node('ours', target.port) },
    { name: 'bare proxy (httpxy)', begin: () => node('bare', target.port, true) },
    { name: 'the same without x-forwarded-*', begin: () => node('bare', target.port, false) },
    ...(await installed('haproxy', ['-v'], (port) => haproxy(folder, port, target.port))),
    ...(await installed('nginx', ['-v'], (port) => nginx(folder, port, target.port))),
  ]
  const measured = contestants.map(() => [])
  try {
    for (let round = 0; round < rounds; round++) {
      for (const offset of contestants.keys()) {
        const index = (offset + round) % contestants.length
        measured[index].push(await measure(contestants[index], seconds, connections))
      }
    }
  } finally {
    target.process.kill()
    await rm(folder, { recursive: true, force: true })
  }
  print(contestants, measured, { rounds, seconds, connections })
}

/** Type errors elsewhere in the project do not keep this from being measured. */
async function emit() {
  await run('npx', ['tsc', '-p', 'tsconfig.json', '--noEmitOnError', 'false'], { cwd: root }).catch(() => undefined)
}

async function measure({ begin }, seconds, connections) {
  const { process: child, port } = await begin()
  const url = `http://127.0.0.1:${port}/`
  await load(url, 1, connections)
  const result = await load(url, seconds, connections)
  child.kill()
  await new Promise((resolve) => child.once('exit', resolve))
  return result
}

async function load(url, seconds, connections) {
  const autocannon = join(root, 'node_modules/autocannon/autocannon.js')
  const args = [autocannon, '--json', '--duration', `${seconds}`, '--connections', `${connections}`, url]
  const { stdout } = await run(process.execPath, args)
  const { requests, latency, errors, non2xx } = JSON.parse(stdout)
  if (errors + non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} answers that are not 2xx`)
  return { perSecond: requests.average, p99: latency.p99, p50: latency.p50 }
}

function print(contestants, measured, { rounds, seconds, connections }) {
  console.log(
    `node ${process.version}, ${rounds} rounds of ${seconds} s, ${connections} connections, answers of 1 kB; medians`,
  )
  const rows = contestants.map(({ name }, index) => ({
    '': name,
    'requests/s': Math.round(median(measured[index].map(({ perSecond }) => perSecond))),
    'p50 ms': median(measured[index].map(({ p50 }) => p50)),
    'p99 ms': median(measured[index].map(({ p99 }) => p99)),
    'this balancer / it': round2(median(measured[index].map((it, turn) => measured[0][turn].perSecond / it.perSecond))),
    'p99, this balancer / it': round2(median(measured[index].map((it, turn) => measured[0][turn].p99 / it.p99))),
  }))
  console.table(rows)
  const ratio = rows[1]['this balancer / it']
  console.log(`${ratio >= 0.9 ? 'held' : 'MISSED'}: ${ratio} of the bare proxy's throughput, at least 0.9 wanted`)
}

async function installed(name, args, begin) {
  try {
    await run(name, args)
    return [{ name, begin: async () => begin(await freePort()) }]
  } catch {
    console.log(`${name} is not installed: skipped`)
    return []
  }
}

async function haproxy(folder, port, target) {
  const file = join(folder, 'haproxy.cfg')
  const lines = [
    'global\n  nbthread 1',
    'defaults\n  mode http\n  option forwardfor\n  timeout connect 5s\n  timeout client 60s\n  timeout server 60s',
    `frontend in\n  bind 127.0.0.1:${port}\n  default_backend out`,
    `backend out\n  http-reuse always\n  server one 127.0.0.1:${target} check\n`,
  ]
  await writeFile(file, lines.join('\n'))
  return answering({ process: spawn('haproxy', ['-db', '-q', '-f', file], { stdio: 'ignore' }), port })
}

async function nginx(folder, port, target) {
  const file = join(folder, 'nginx.conf')
  await writeFile(
    file,
    `daemon off; pid ${folder}/nginx.pid; error_log stderr; worker_processes 1; events { worker_connections 1024; }
     http { access_log off; client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f;
       uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s; keepalive_requests 100000000;
       upstream out { server 127.0.0.1:${target}; keepalive 1024; keepalive_requests 100000000; }
       server { listen 127.0.0.1:${port}; location / { proxy_pass http://out; proxy_http_version 1.1;
         proxy_set_header connection ""; proxy_set_header x-forwarded-for $proxy_add_x_forwarded_for; } } }`,
  )
  return answering({ process: spawn('nginx', ['-c', file, '-p', folder], { stdio: 'ignore' }), port })
}

async function answering(started) {
  for (let attempt = 0; attempt < 200; attempt++) {
    const status = await fetch(`http://127.0.0.1:${started.port}/`).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 200) return started
    await pause(25)
  }
  started.process.kill()
  throw new Error(`nothing answers on port ${started.port}`)
}

async function node(name, target, ...more) {
  return start(name, [await freePort(), target, ...more])
}

function start(name, args) {
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc']
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), name, ...args.map(String)], { stdio })
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve({ process: child, port: args[0] }))
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)))
  })
}

function ready() {
  process.send('ready')
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

function round2(value) {
  return Math.round(value * 100) / 100
}
