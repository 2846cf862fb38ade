import * as v from 'valibot'
import { storedHealth as health } from '../../platforms/shared/stored-health.ts'

/** What the files that the agent reads have to hold; what a newer version adds is let through. */

const text = v.string()
const whole = v.pipe(
  v.number('a whole number'),
  v.safeInteger('a whole number'),
  v.minValue(0, 'a whole number from 0'),
)
const milliseconds = v.pipe(v.number('milliseconds'), v.finite('milliseconds'), v.minValue(0, 'milliseconds from 0'))
const port = v.pipe(v.number('a port'), v.integer('a port'), v.minValue(1, 'a port'), v.maxValue(65_535, 'a port'))
const weight = v.pipe(whole, v.maxValue(999, 'a weight from 0 to 999'))
const texts = v.record(text, text)

/** Names become folders. */
const name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/, 'a name'))

const key = { app: name, environment: name }

const tags = v.looseObject({
  ...key,
  release: whole,
  sha: text,
  digest: text,
  specDigest: text,
  runUrl: text,
})

const capacity = v.looseObject({ min: whole, desired: whole, max: whole })

const match = v.looseObject({
  host: v.exactOptional(text),
  pathPrefix: v.exactOptional(text),
  headers: v.exactOptional(texts),
})

const fleet = v.looseObject({
  id: text,
  tags,
  targetGroup: text,
  capacity,
  frozen: v.optional(capacity),
  shutdownAt: v.optional(milliseconds),
  state: v.picklist(['active', 'failed']),
  reason: v.exactOptional(text),
  proven: v.boolean(),
})

const targetGroup = v.looseObject({ id: text, tags, settings: v.looseObject({ health, drainMs: milliseconds }) })

const route = v.looseObject({
  ...key,
  id: text,
  listen: text,
  match,
  weights: v.record(text, weight),
  requestId: text,
})

const trial = v.looseObject({ ...key, id: text, listen: text, match, targetGroup: text })

/** By its own id, so that what is found under one is the thing itself. */
function byId<T extends v.GenericSchema<unknown, { readonly id: string }>>(record: T, what: string) {
  return v.pipe(
    v.record(text, record),
    v.check((all) => Object.entries(all).every(([id, { id: own }]) => id === own), `${what} by their own ids`),
  )
}

export const state = v.looseObject({
  version: v.literal(1),
  fleets: byId(fleet, 'fleets'),
  targetGroups: byId(targetGroup, 'target groups'),
  routes: byId(route, 'routes'),
  trials: byId(trial, 'trials'),
})

export const storedTemplate = v.looseObject({
  image: v.looseObject({ sha: text, digest: text, reference: text, sizeBytes: whole }),
  run: v.looseObject({
    command: v.pipe(v.array(text), v.minLength(1, 'a program')),
    port,
    health,
    env: texts,
    secrets: texts,
    stopGraceMs: milliseconds,
  }),
})

/** Signals go to the group of that number: those of 0 and 1 are this one's own, and everybody's (kill(2)). */
export const processIdentity = v.looseObject({
  pid: v.pipe(v.number(), v.safeInteger(), v.minValue(2, 'the number of a process')),
  startedAt: text,
})
