import type { components } from '@octokit/openapi-types'

type Schemas = components['schemas']
export type Schema<Name extends keyof Schemas> = Schemas[Name]

/** `POST /repos/{owner}/{repo}/deployments`. */
export type Route = string

export interface Answer {
  readonly status: number
  /** Undefined where GitHub answers with nothing. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Of a list with more pages than this one. */
  readonly pages?: { readonly next: number; readonly last: number }
}

export interface Asked {
  readonly route: Route
  /** What stands for `{pull_number}` and the like. */
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
  readonly actor: Actor
}

/** Whom a token acts as, and what it may do: `{ deployments: 'write' }`. */
export interface Actor {
  readonly login: string
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>
}

/** What goes wrong with a call, whatever it asks. */
export type Fault =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly after?: 'effect' }
  /** The connection is cut before or after the call has taken effect. */
  | { readonly kind: 'cut'; readonly when: 'before' | 'after' }
  /** Never answered, before the call has taken effect unless said. */
  | { readonly kind: 'silence'; readonly when?: 'after' }

export interface Logged {
  readonly route: Route
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly path: Readonly<Record<string, string>>
}

/** Thrown by a handler: what GitHub refuses, as it says it. */
export class Refused extends Error {
  readonly status: number
  readonly errors: readonly unknown[] | undefined

  constructor(status: number, message: string, errors?: readonly unknown[]) {
    super(message)
    this.status = status
    this.errors = errors
  }
}
