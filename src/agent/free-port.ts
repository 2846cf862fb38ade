import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Below the range from which Linux (32768) and macOS (49152) take ports for outgoing connections: under load the
 * balancer would soon be given the port that an instance is about to listen on.
 */
const lowest = 20_000
const highest = 31_999

/** A port that nothing listens on and that is not in `taken`. */
export async function freePort(taken: ReadonlySet<number>): Promise<number> {
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const port = randomInt(lowest, highest + 1)
    if (!taken.has(port) && (await canListen(port))) return port
  }
  throw new Error(`no free port between ${lowest} and ${highest}`)
}

function canListen(port: number): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
}
