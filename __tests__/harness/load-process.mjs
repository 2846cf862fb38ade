// Users, in a process of their own, so that neither their work nor that of the test delays the other: on kept-alive and
// on new connections, waiting for slow answers, reading streams, talking over WebSockets. Whatever is not answered as
// it should be is a failure.
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'

const { url, host, holdsWebSocket } = JSON.parse(process.argv[2] ?? '{}')
const started = performance.now()
const sent = { keptAlive: 0, posted: 0, newConnection: 0, slow: 0, stream: 0, webSocket: 0 }
const served = {}
const failures = []
const stop = new AbortController()

const keptAlive = new Agent({ keepAlive: true })
const headers = host === undefined ? {} : { host }

const users = [
  ...many(16, () => paced(15, () => ask('keptAlive', keptAlive, '/'))),
  ...many(2, () => paced(50, post)),
  ...many(4, () => paced(25, () => ask('newConnection', false, '/'))),
  ...many(4, () => paced(0, () => ask('slow', keptAlive, '/slow?ms=500'))),
  ...many(2, () => paced(0, stream)),
  ...many(2, () => paced(0, () => talk(1500))),
  ...many(holdsWebSocket ? 1 : 0, () => talk(Infinity)),
]

// Nobody is left to tell when the test has ended.
process.on('disconnect', () => process.exit())
process.on('message', () => void finish())
while (Object.values(sent).includes(0) && failures.length === 0) await sleep(10)
process.send('running')

async function finish() {
  stop.abort()
  const seconds = (performance.now() - started) / 1000
  await Promise.all(users)
  keptAlive.destroy()
  process.send({ sent, served, failures, seconds })
  process.disconnect()
}

function many(count, act) {
  return Array.from({ length: count }, () => act())
}

/** Again and again, at most once in so many milliseconds. */
async function paced(everyMs, act) {
  while (!stop.signal.aborted) {
    const next = performance.now() + everyMs
    await act()
    await sleep(Math.max(0, next - performance.now()))
  }
}

async function ask(kind, agent, path) {
  await counted(kind, async () => remember(await exchange({ agent, path })))
}

async function post() {
  const body = `${Math.random()} `.repeat(500)
  await counted('posted', async () => {
    const answer = await exchange({ agent: keptAlive, path: '/echo', method: 'POST', body })
    if (answer !== body) throw new Error(`the echo has ${answer.length} bytes`)
  })
}

async function stream() {
  await counted('stream', async () => {
    const lines = (await exchange({ agent: keptAlive, path: '/stream?chunks=12&every=50' })).trim().split('\n')
    if (lines.length !== 13 || lines.at(-1) !== 'end') throw new Error(`the stream has ${lines.length} lines`)
    if (new Set(lines.slice(0, -1)).size !== 1) throw new Error('the stream comes from several releases')
    remember(lines[0])
  })
}

function exchange({ agent, path, method = 'GET', body }) {
  return new Promise((resolve, reject) => {
    const asked = request(url + path, { agent, method, headers, timeout: 15_000 }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk))
      response.on('error', reject)
      response.on('end', () =>
        response.statusCode === 200 ? resolve(text) : reject(new Error(`${response.statusCode} ${text}`)),
      )
    })
    asked.on('timeout', () => asked.destroy(new Error('no answer within 15 s')))
    asked.on('error', reject).end(body)
  })
}

/** Says something every 50 ms, and waits for each answer; closes after so long. */
async function talk(forMs) {
  await counted('webSocket', async () => {
    const socket = new WebSocket(url.replace('http:', 'ws:'), { headers })
    const waiting = new AbortController()
    const lose = (error) => waiting.abort(error)
    socket.on('error', lose).on('close', (code) => lose(new Error(`closed with ${code}`)))
    const next = (event) => once(socket, event, waiting)
    await next('open')
    sent.webSocket += 1
    const until = performance.now() + forMs
    for (let n = 0; !stop.signal.aborted && performance.now() < until; n += 1) {
      const answer = next('message')
      socket.send(`message ${n}`)
      const text = String((await answer)[0])
      if (!text.endsWith(` message ${n}`)) throw new Error(`it answers '${text}'`)
      await sleep(50)
    }
    waiting.signal.throwIfAborted()
    socket.close()
  })
}

async function counted(kind, work) {
  const at = performance.now()
  try {
    await work()
    if (kind !== 'webSocket') sent[kind] += 1
  } catch (error) {
    const ms = (time) => `${Math.round(time - started)} ms`
    failures.push(`${kind}, begun at ${ms(at)}, failed at ${ms(performance.now())}: ${(error.cause ?? error).message}`)
    await sleep(50)
  }
}

function remember(text) {
  served[text] = (served[text] ?? 0) + 1
}
