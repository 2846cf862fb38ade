import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Address } from '../platform/router.ts'

export interface Answer {
  readonly status: number
  readonly body: string
}

export interface Question {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
}

const mostBytes = 1024 * 1024

/**
 * One HTTP request on a connection of its own, for checks. `fetch` would not let us set the Host header, which is what
 * a load balancer routes by, and whom its certificate has to be for. Of the body at most 1 MiB is kept.
 * @throws what the connection failed with, or the signal's reason.
 */
export function ask(address: Address, question: Question, signal: AbortSignal): Promise<Answer> {
  const url = new URL(question.path, address.url)
  const open = url.protocol === 'https:' ? httpsRequest : httpRequest
  const limit = AbortSignal.any([signal, AbortSignal.timeout(question.timeoutMs)])
  const options = {
    method: question.method,
    headers: { ...address.headers, ...question.headers },
    agent: false,
    signal: limit,
  }
  return new Promise((resolve, reject) => {
    const request = open(url, options, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        if (body.length < mostBytes) body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
      response.on('error', reject)
    })
    request.on('error', (error) => reject(limit.aborted && !signal.aborted ? timedOut(question.timeoutMs) : error))
    request.end()
  })
}

function timedOut(timeoutMs: number): Error {
  return new Error(`no complete answer within ${timeoutMs} ms`)
}
