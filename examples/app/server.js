import { createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'

const release = process.env.IMMUTABLE_DEPLOY_RELEASE ?? 'none'
const greeting = 'Shop'

const routes = {
  '/': (_, response) => response.end(`${greeting} ${release}\n`),
  '/healthz': (_, response) => response.end('ok\n'),
  '/slow': async (url, response) => {
    await setTimeout(Number(url.searchParams.get('ms') ?? 500))
    response.end(`slow ${release}\n`)
  },
  '/stream': async (url, response) => {
    const chunks = Number(url.searchParams.get('chunks') ?? 5)
    for (let chunk = 1; chunk <= chunks; chunk += 1) {
      response.write(`${chunk} of ${chunks} from ${release}\n`)
      await setTimeout(Number(url.searchParams.get('every') ?? 100))
    }
    response.end()
  },
}

const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost')
  const route = routes[url.pathname]
  if (route === undefined) response.writeHead(404).end('not found\n')
  else route(url, response)
})

server.listen(process.env.PORT, '127.0.0.1', () => console.log(`listening on ${process.env.PORT}`))

// The fleet is being retired: take no new work, finish what is begun, then go.
process.on('SIGTERM', () => {
  console.log('finishing')
  server.close(() => process.exit(0))
  server.closeIdleConnections()
})
