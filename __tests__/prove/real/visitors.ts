import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** People who use what is deployed all the time, on connections that are kept and on new ones. */
export interface Visitors {
  readonly sent: number
  /** What was not answered as it should be, since it was asked for the last time. */
  disappointed(): readonly string[]
  /** Lets what is begun finish. */
  leave(): Promise<void>
}

const timeoutMs = 20_000

/** @param leisure how many times longer than usual each of them waits before the next visit. */
export function inviteVisitors(url: string, leisure = 1): Visitors {
  const keptAlive = new Agent({ keepAlive: true })
  const failures: string[] = []
  let sent = 0
  const over = new AbortController()

  const visit = async (path: string, agent: Agent | false, body?: string) => {
    const began = Date.now()
    sent += 1
    const wrong = await ask(url + path, agent, body).then(
      (answer) => (body === undefined || answer === body ? undefined : `the echo has ${answer.length} bytes`),
      (error: Error) => error.message,
    )
    if (wrong === undefined) return
    failures.push(`${path} at ${new Date(began).toISOString().slice(14, 23)} for ${Date.now() - began} ms: ${wrong}`)
    await sleep(50)
  }
  const again = async (everyMs: number, work: () => Promise<void>) => {
    while (!over.signal.aborted) {
      const next = Date.now() + everyMs * leisure
      await work()
      await sleep(Math.max(1, next - Date.now()))
    }
  }
  const echo = 'echo '.repeat(400)
  const users = [
    again(30, () => visit('/', keptAlive)),
    again(60, () => visit('/', false)),
    again(90, () => visit('/echo', keptAlive, echo)),
    again(10, () => visit('/slow?ms=400', keptAlive)),
    again(10, () => visit('/stream?chunks=8&every=50', false)),
  ]
  return {
    get sent() {
      return sent
    },
    disappointed: () => failures.splice(0),
    async leave() {
      over.abort()
      await Promise.all(users)
      keptAlive.destroy()
    },
  }
}

function ask(url: string, agent: Agent | false, body?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const asked = request(url, { agent, method, timeout: timeoutMs }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('error', reject)
      response.on('end', () =>
        response.statusCode === 200 ? resolve(text) : reject(new Error(`${response.statusCode} ${text.slice(0, 80)}`)),
      )
    })
    asked.on('timeout', () => asked.destroy(new Error(`no answer within ${timeoutMs / 1000} s`)))
    asked.on('error', reject).end(body)
  })
}
