// A process of its own that sends so many requests a second, whatever becomes of them, half of them on connections of
// their own. Started with a URL and a rate; on SIGTERM it writes what it saw: [started at, milliseconds, 1 if it failed].
import http from 'node:http'

const [, , url, rate] = process.argv
const kept = new http.Agent({ keepAlive: true, maxSockets: 64 })
const seen = []
let sent = 0
const began = Date.now()

const timer = setInterval(() => {
  const due = ((Date.now() - began) / 1000) * Number(rate)
  while (sent < due) send((sent += 1) % 2 === 0)
}, 2)

function send(keepAlive) {
  const startedAt = Date.now()
  const start = performance.now()
  let done = false
  const finish = (failed) => {
    if (!done) seen.push([startedAt, performance.now() - start, failed ? 1 : 0])
    done = true
  }
  const request = http.get(url, { agent: keepAlive ? kept : false, timeout: 5000 }, (response) => {
    response.resume()
    response.on('end', () => finish(response.statusCode !== 200))
    response.on('error', () => finish(true))
  })
  request.on('error', () => finish(true))
  request.on('timeout', () => request.destroy(new Error('timeout')))
}

process.on('SIGTERM', () => {
  clearInterval(timer)
  setTimeout(() => process.stdout.write(JSON.stringify(seen), () => process.exit(0)), 1000)
})
