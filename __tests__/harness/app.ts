import { createRequire } from 'node:module'

/**
 * What an app does wrong: nothing; answers 500 to health checks; ends at once; runs but never listens; does not end on
 * SIGTERM.
 */
export type Behaviour = 'good' | 'sick' | 'exits' | 'deaf' | 'stubborn'

export interface App {
  /** What it answers at `/`, before the name of its release. */
  readonly greeting?: string
  readonly behaviour?: Behaviour
}

const ws = createRequire(import.meta.url).resolve('ws')

/** The files of an app with short and slow answers, streams and WebSockets. */
export function appFiles({ greeting = 'shop', behaviour = 'good' }: App = {}): Readonly<Record<string, string>> {
  return { 'server.js': source(greeting, behaviour) }
}

function source(greeting: string, behaviour: Behaviour): string {
  return `
const { createServer } = require('node:http')
const { setTimeout: sleep } = require('node:timers/promises')
const { WebSocketServer } = require(${JSON.stringify(ws)})

const behaviour = ${JSON.stringify(behaviour)}
const release = process.env.IMMUTABLE_DEPLOY_RELEASE
const served = ${JSON.stringify(greeting)} + ' ' + release

if (behaviour === 'exits') {
  console.log('cannot find my database')
  process.exit(7)
}

const routes = {
  '/': (request, response) => response.end(served),
  '/healthz': (request, response) => response.writeHead(behaviour === 'sick' ? 500 : 200).end('health of ' + served),
  '/echo': (request, response) => request.pipe(response),
  '/slow': async (request, response, url) => {
    await sleep(Number(url.searchParams.get('ms')))
    response.end(served)
  },
  '/stream': async (request, response, url) => {
    for (let left = Number(url.searchParams.get('chunks')); left > 0; left -= 1) {
      response.write(served + '\\n')
      await sleep(Number(url.searchParams.get('every')))
    }
    response.end('end\\n')
  },
}

const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://app')
  const route = routes[url.pathname]
  if (route === undefined) response.writeHead(404).end('nothing here')
  else route(request, response, url)
})

new WebSocketServer({ server }).on('connection', (socket) => {
  socket.on('message', (message) => socket.send(served + ' ' + message))
})

if (behaviour === 'deaf') setInterval(() => {}, 1000)
else server.listen(process.env.PORT, '127.0.0.1', () => console.log('listening as ' + served))

process.on('SIGTERM', () => {
  if (behaviour === 'stubborn') return
  server.close(() => process.exit(0))
  server.closeIdleConnections()
})
`
}
