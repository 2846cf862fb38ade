import * as v from 'valibot'
import { field, required } from './field.ts'
import { mergedMaps } from './layers.ts'
import { age, duration, headerName, headerValue, integer, number, positiveDuration, text, urlPath } from './scalars.ts'

const capacity = v.union(
  [
    integer(1, 1000),
    v.strictObject({
      min: required(integer(1, 1000), 'Fewest instances.'),
      desired: required(integer(1, 1000), 'Instances to begin with.'),
      max: required(integer(1, 1000), 'Most instances.'),
    }),
  ],
  'a number of instances, or {min, desired, max}',
)

const step = v.strictObject({
  weight: required(integer(1, 100), 'Percent of traffic to the new release.'),
  pause: field(duration, 'How long it is watched before the next step.', '0'),
})

const canary = v.strictObject({
  weight: required(integer(1, 99), 'Percent of traffic to the new release at first.'),
  pause: required(duration, 'How long it is watched before it gets the rest.'),
})

const linear = v.strictObject({
  step: required(integer(1, 100), 'Percent of traffic that moves at a time.'),
  every: required(duration, 'How long the new release is watched between two moves.'),
})

const steps = v.pipe(v.array(step), v.minLength(1, 'at least one step'))

const strategy = v.union(
  [
    v.literal('all-at-once'),
    v.strictObject({ canary: required(canary, 'A small part first, then all of it.') }),
    v.strictObject({ linear: required(linear, 'Equal parts.') }),
    v.strictObject({ steps: required(steps, 'Written out, rising; the last, 100, may be left out.') }),
  ],
  'all-at-once, {canary: {weight, pause}}, {linear: {step, every}} or {steps: [{weight, pause}, …]}',
)

const check = v.strictObject({
  path: required(urlPath, 'Path to request.'),
  method: field(v.picklist(['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS']), 'Request method.', 'GET'),
  headers: field(v.record(headerName, headerValue), 'Request headers.'),
  status: field(integer(100, 599), 'Status code that is expected.', '200'),
  contains: field(text, 'Text that the body must contain.'),
  timeout: field(positiveDuration, 'After this long an answer counts as failed.', '5s'),
  when: field(
    v.picklist(['before', 'after', 'both']),
    'Before the new fleet has traffic, after it has all of it, or both.',
    'both',
  ),
})

const checks = v.union([v.literal('none'), v.array(check)], 'a list of checks, or none')

const gates = v.strictObject({
  'error-rate': field(
    v.strictObject({ 'above-old': required(number(0, 100), 'Percentage points.') }),
    'How much higher the new error rate may be than the old. Without it, the limit is 20 percentage points, if there are figures.',
  ),
  latency: field(
    v.strictObject({ ratio: required(number(1, 1000), 'Times as long.') }),
    'How much longer the new p99 may be than the old.',
  ),
  'min-requests': field(
    integer(1, 1_000_000),
    'With fewer requests on either side the limits prove nothing, and the run says so.',
    '50',
  ),
  unproven: field(
    v.picklist(['fail', 'pass']),
    'What a limit that is written here does where it proves nothing: undo the deployment, or let it pass. A route with fewer than `min-requests` in all is idle, and passes.',
    'fail',
  ),
  alarms: field(
    v.array(text),
    'Names of the platform’s alarms (on AWS, CloudWatch’s) that must not fire, where it has any.',
    '[]',
  ),
})

const timeouts = v.strictObject({
  image: field(positiveDuration, 'Building the image.', '20m'),
  boot: field(positiveDuration, 'From launch until every target is healthy.', '5m'),
  checks: field(positiveDuration, 'Each smoke check, repeats included.', '1m'),
  swap: field(positiveDuration, 'One change of weights and its read-back.', '1m'),
  drain: field(duration, 'Finishing the requests in flight of an instance that goes.', '30s'),
  quiet: field(positiveDuration, 'Proof that a former release gets no requests any more.', '5m'),
  remove: field(positiveDuration, 'Removing a fleet.', '5m'),
})

function keep(warm: string) {
  return v.strictObject({
    warm: field(integer(0, 10), 'How many former releases keep their fleet.', warm),
    'warm-for': field(age, 'How long they keep it.', '1h'),
    history: field(integer(1, 1000), 'How many good releases, besides the live one, a rollback can bring back.', '50'),
  })
}

const logs = v.strictObject({
  show: field(
    v.picklist(['masked', 'never']),
    'Whether a run shows the last lines of an app that failed, with the values of `run.secrets` replaced.',
    'masked',
  ),
})

/** What a map says of itself that is merged with the one that it starts from. */
export function mergedWith(from: string | undefined, meaning: string): string {
  return from === undefined ? meaning : `${meaning} Merged with that of ${from}.`
}

interface Fallbacks {
  readonly strategy?: string
  readonly bake?: string
  readonly checks?: string
  readonly warm: string
  /** Where the maps that are merged start from. */
  readonly from?: string
}

/**
 * How a release gets to its traffic.
 * @param fallbacks what is not among them is inherited.
 */
export function deployment(fallbacks: Fallbacks) {
  const meaning = (key: string, text: string) =>
    mergedWith(Object.hasOwn(mergedMaps, key) ? fallbacks.from : undefined, text)
  return {
    capacity: field(
      capacity,
      'Instances: a number, or `{min, desired, max}`. Where none is written, as many as the live release has; where nothing is live, one.',
    ),
    strategy: field(strategy, 'How traffic moves.', fallbacks.strategy),
    bake: field(
      duration,
      'How long the new release is watched with all traffic while the old one is still warm.',
      fallbacks.bake,
    ),
    checks: field(checks, 'HTTP requests that must pass; on AWS, write `none` if there are none.', fallbacks.checks),
    gates: field(
      gates,
      meaning(
        'gates',
        'Limits for the new release compared with the old, checked between steps and at the end of the bake.',
      ),
    ),
    timeouts: field(timeouts, meaning('timeouts', 'A limit for every step.')),
    logs: field(logs, meaning('logs', 'What is shown of what the app prints.')),
    keep: field(keep(fallbacks.warm), meaning('keep', 'What is kept for rollbacks.')),
  }
}
