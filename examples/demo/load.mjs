import { createServer } from 'node:net'

const { default: autocannon } = await import('autocannon').catch(() => {
  console.error('autocannon, which sends the requests, is not installed: run `npm ci` first.')
  process.exit(1)
})

/** Sends requests on kept-alive connections until stopped, and counts what went wrong. */
export function startLoad(url, headers = {}) {
  let ended
  const result = new Promise((resolve, reject) => {
    ended = autocannon({ url, headers, connections: 10, duration: 600, timeout: 10 }, (error, all) =>
      error ? reject(error) : resolve(all),
    )
  })
  return {
    async stop() {
      ended.stop()
      const { requests, errors, timeouts, non2xx, latency } = await result
      return { sent: requests.total, failed: errors + timeouts + non2xx, p99: latency.p99 }
    },
  }
}

export async function freePort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}
