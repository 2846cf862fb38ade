import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Refusal } from './headers.ts'
import { recordError, recordLatency, recordStart } from './history.ts'
import type { LiveTarget, Attempt, Exchange, Inbound } from './in-flight.ts'

const noTargets: readonly LiveTarget[] = []

/** Written out, for a spread costs a twentieth of a whole request. */
export function newExchange({ req, res, head, listener, closesAfter, split }: Inbound): Exchange {
  return {
    req,
    res,
    head,
    listener,
    closesAfter,
    split,
    tried: noTargets,
    attempt: undefined,
    answered: false,
    status: undefined,
    over: false,
    waitingSince: performance.now(),
    received: 0,
    isWhole: false,
  }
}

/** Counts the request with this target, and among what the target has in flight. */
export function beginAttempt(exchange: Exchange, target: LiveTarget, now: number): Attempt {
  const second = recordStart(target.group.history, now)
  const slot = target.exchanges.push(exchange) - 1
  const attempt = { target, slot, second, startedAt: now, startedTick: performance.now(), upstream: undefined }
  exchange.attempt = attempt
  return attempt
}

/** To be called when the target has sent its response headers. */
export function recordAnswer(exchange: Exchange, status: number): void {
  exchange.answered = true
  exchange.status = status
  const { attempt } = exchange
  if (attempt === undefined) return
  recordLatency(attempt.second, performance.now() - attempt.startedTick)
  if (status >= 500) recordError(attempt.second, attempt.startedAt)
}

export function recordFailure({ attempt }: Exchange): void {
  if (attempt !== undefined) recordError(attempt.second, attempt.startedAt)
}

/** The target is rid of the request: it was answered whole, broken off, or goes to another target. */
export function endAttempt(exchange: Exchange): void {
  const { attempt } = exchange
  if (attempt === undefined) return
  exchange.attempt = undefined
  const { target, slot } = attempt
  const last = target.exchanges.pop()
  if (last?.attempt !== undefined && last !== exchange) {
    target.exchanges[slot] = last
    last.attempt.slot = slot
  }
  if (target.exchanges.length === 0) target.onIdle()
}

/** Ends the exchange as far as the balancer is concerned. */
export function endExchange(exchange: Exchange): void {
  exchange.over = true
  endAttempt(exchange)
}

/** Breaks it off, whatever has been sent. */
export function cutExchange(exchange: Exchange): void {
  if (exchange.head === undefined) exchange.res.destroy()
  else exchange.req.socket.destroy()
  endExchange(exchange)
}

/** Answers in the target's stead, in plain text; nothing once an answer has begun. */
export function refuse(exchange: Exchange, refusal: Refusal): void {
  if (exchange.answered) return
  exchange.answered = true
  refuseRequest(exchange.req, exchange.res, refusal)
}

/** What of the body is still to come is read and dropped, or the client, busy sending it, would not see the answer. */
export function refuseRequest(req: IncomingMessage, res: ServerResponse, { status, text, headers }: Refusal): void {
  req.unpipe()
  req.resume()
  const length = Buffer.byteLength(text) + 1
  res.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8', 'content-length': length })
  res.end(`${text}\n`)
}
