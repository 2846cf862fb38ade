import type { Exchange } from '../../../src/agent/balancer/in-flight.ts'
import type { AnswerClass, RequestFigures } from './types.ts'

/**
 * How requests have ended. What a target has answered and what the load balancer has answered in its stead are different
 * metrics, and a request that nobody has answered is in neither (CloudWatch metrics for your Application Load Balancer, User
 * Guide).
 */
export interface PlaneMeter {
  /** A target of the group was chosen for it; before that, a request is in no figure of the group. */
  chosen(group: string, exchange: Exchange): void
  /** The load balancer had nobody to send it to. */
  refused(status: number): void
  /** Of requests that came in the window. */
  figures(group: string, from: number, to: number): RequestFigures
  /** How many the load balancer itself has answered with this status. */
  ownAnswers(status: number, from: number, to: number): number
}

interface Request {
  readonly at: number
  readonly group: string | undefined
  /** Undefined as long as no target has answered. */
  status: number | undefined
  /** What the load balancer has answered in a target's stead. */
  own: number | undefined
}

export function createMeter(): PlaneMeter {
  const requests: Request[] = []
  const within = (from: number, to: number) => requests.filter(({ at }) => at >= from && at < to)
  return {
    chosen(group, exchange) {
      const request: Request = { at: Date.now(), group, status: undefined, own: undefined }
      requests.push(request)
      const { req, res, head } = exchange
      const ends = head === undefined ? res : req.socket
      ends.once('close', () => {
        request.status = exchange.status
        if (exchange.status === undefined && exchange.answered) request.own = res.statusCode
      })
    },
    refused: (own) => void requests.push({ at: Date.now(), group: undefined, status: undefined, own }),
    figures(group, from, to) {
      const all = within(from, to).filter((request) => request.group === group)
      const answered = (first: number) => all.filter(({ status = 0 }) => Math.floor(status / 100) === first).length
      const answers: Readonly<Record<AnswerClass, number>> = {
        '2XX': answered(2),
        '3XX': answered(3),
        '4XX': answered(4),
        '5XX': answered(5),
      }
      return { requests: all.length, answers }
    },
    ownAnswers: (status, from, to) => within(from, to).filter(({ own }) => own === status).length,
  }
}
