import * as v from 'valibot'
import { duration, headerName, host, integer, name, number, text, urlPath, variableName } from './scalars.ts'

/**
 * A field with the words that the documentation and the editors show for it.
 * @param fallback what leaving it out is the same as, as one would write it in YAML; a test holds the two together.
 */
function field<T extends v.GenericSchema>(schema: T, meaning: string, fallback?: string) {
  return v.optional(
    v.pipe(schema, v.description(fallback === undefined ? meaning : `${meaning} Default: \`${fallback}\`.`)),
  )
}

function required<T extends v.GenericSchema>(schema: T, meaning: string) {
  return v.pipe(schema, v.description(meaning))
}

const image = v.strictObject({
  builder: field(v.picklist(['archive']), 'How the image is made; `archive` packs the commit’s tree.', 'archive'),
  build: field(
    v.union([text, v.array(text)]),
    'Command that runs in a clean checkout of the commit before it is packed.',
  ),
  exclude: field(v.array(text), 'Paths to leave out, in .gitignore syntax.', '[]'),
})

const health = v.strictObject({
  path: field(urlPath, 'What is asked of each instance.', '/'),
  interval: field(duration, 'Time between two checks.', '5s'),
  timeout: field(duration, 'After this long an answer counts as failed.', '2s'),
  healthy: field(integer(1, 10), 'Passes in a row that make an unhealthy target healthy.', '2'),
  unhealthy: field(integer(1, 10), 'Failures in a row that make a target unhealthy.', '2'),
  status: field(
    v.union(
      [integer(100, 599), v.pipe(v.string(), v.regex(/^[1-5]\d\d-[1-5]\d\d$/))],
      'a status such as 200, or a range such as 200-399',
    ),
    'Status code, or range of codes, that counts as passed.',
    '200-399',
  ),
})

const runFields = {
  command: field(
    v.pipe(v.array(text), v.minLength(1, 'at least the program to run')),
    'Program and arguments; no shell is involved.',
  ),
  port: field(integer(1, 65535), 'Port that the image declares; an instance is told its own as PORT.', '8080'),
  health: field(health, 'How an instance is found to be healthy.'),
  env: field(
    v.record(variableName, v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String))),
    'Environment variables.',
  ),
  secrets: field(
    v.record(variableName, text),
    'Environment variables whose values the platform fetches at each start; never a value here.',
  ),
  'stop-grace': field(duration, 'Between SIGTERM and SIGKILL.', '10s'),
}

const run = v.strictObject(runFields)

const capacity = v.union(
  [integer(1, 1000), v.strictObject({ min: integer(1, 1000), desired: integer(1, 1000), max: integer(1, 1000) })],
  'a number of instances, or {min, desired, max}',
)

const step = v.strictObject({
  weight: required(integer(1, 100), 'Percent of traffic to the new release.'),
  pause: field(duration, 'How long it is watched before the next step.', '0'),
})

const strategy = v.union(
  [
    v.literal('all-at-once'),
    v.strictObject({ canary: v.strictObject({ weight: integer(1, 99), pause: duration }) }),
    v.strictObject({ linear: v.strictObject({ step: integer(1, 100), every: duration }) }),
    v.strictObject({ steps: v.pipe(v.array(step), v.minLength(1, 'at least one step')) }),
  ],
  'all-at-once, {canary: {weight, pause}}, {linear: {step, every}} or {steps: [{weight, pause}, …]}',
)

const check = v.strictObject({
  path: required(urlPath, 'What is asked.'),
  method: field(v.picklist(['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS']), 'Request method.', 'GET'),
  headers: field(v.record(headerName, v.string()), 'Request headers.'),
  status: field(integer(100, 599), 'Status code that is expected.', '200'),
  contains: field(text, 'Text that the body must contain.'),
  timeout: field(duration, 'After this long an answer counts as failed.', '5s'),
  when: field(
    v.picklist(['before', 'after', 'both']),
    'Before the new fleet has traffic, after it has all of it, or both.',
    'both',
  ),
})

const gates = v.strictObject({
  'error-rate': field(
    v.strictObject({ 'above-old': required(number(0, 100), 'Percentage points.') }),
    'How much higher the new error rate may be than the old.',
  ),
  latency: field(
    v.strictObject({ ratio: required(number(1, 1000), 'Times as long.') }),
    'How much longer the new p99 may be than the old.',
  ),
  'min-requests': field(
    integer(1, 1_000_000),
    'With fewer requests on either side nothing is proven, which is said.',
    '50',
  ),
})

const timeouts = v.strictObject({
  image: field(duration, 'Building the image.', '20m'),
  boot: field(duration, 'From launch until every target is healthy.', '5m'),
  checks: field(duration, 'Each smoke check, repeats included.', '1m'),
  swap: field(duration, 'One change of weights and its read-back.', '1m'),
  drain: field(duration, 'Requests in flight of an instance that goes.', '30s'),
  quiet: field(duration, 'Proof that a former release gets no requests any more.', '5m'),
  remove: field(duration, 'Removing a fleet.', '5m'),
})

const keep = v.strictObject({
  warm: field(integer(0, 10), 'How many former releases keep their fleet.', '1'),
  'warm-for': field(duration, 'How long they keep it.', '1h'),
  history: field(integer(1, 1000), 'How many successful releases can be brought back.', '50'),
})

const route = v.strictObject({
  host: field(host, 'Host header; `*.` matches one label or more.'),
  path: field(urlPath, 'Prefix of the path.'),
  headers: field(v.record(headerName, text), 'Headers with exact values.'),
})

const local = v.strictObject({
  listen: field(
    v.pipe(v.string(), v.regex(/^[^\s:]+:\d{1,5}$|^\[[0-9a-f:]+\]:\d{1,5}$/, 'host:port')),
    'Address of the load balancer.',
    '127.0.0.1:8080',
  ),
  store: field(
    text,
    'Folder for images, ledger, logs and the agent’s state; `~` is the home folder.',
    '~/.local/state/immutable-deploy',
  ),
  lease: field(duration, 'How long a silent run is believed alive.', '10s'),
  simulate: field(
    v.strictObject({
      'weights-lag': field(duration, 'New weights reach the traffic only after this long.', '0'),
      'figures-lag': field(duration, 'Figures are known only after this long.', '0'),
      figures: field(v.picklist(['exact', 'unknown']), '`unknown`: figures are never known.', 'exact'),
      'target-groups-per-route': field(integer(2, 100), 'The most target groups that one route may refer to.', '5'),
    }),
    'Makes this platform as inconvenient as a cloud, for tests.',
  ),
})

const deployment = {
  capacity: field(capacity, 'Instances: a number, or `{min, desired, max}`.', '1'),
  strategy: field(strategy, 'How traffic moves.', 'all-at-once'),
  bake: field(duration, 'How long the new release is watched with all traffic while the old one is still warm.', '1m'),
  checks: field(v.array(check), 'HTTP requests that must pass.', '[]'),
  gates: field(gates, 'Limits for new against old, looked at between steps and at the end of the bake.'),
  timeouts: field(timeouts, 'A limit for every step.'),
  keep: field(keep, 'What is kept for rollbacks.'),
}

const platform = {
  platform: field(v.picklist(['local']), 'Where it runs.'),
  local: field(local, 'Options of the platform `local`.'),
}

const environment = v.strictObject({
  ...platform,
  ...deployment,
  run: field(run, 'What is different from the top-level `run` here.'),
  route: field(route, 'What the load balancer matches on; without it the listener’s default.'),
})

const previews = v.strictObject({
  environment: required(name, 'The environment whose platform and settings previews use.'),
  route: required(route, 'Route of each; `{number}` becomes the pull request’s number.'),
  max: field(integer(1, 1000), 'The most previews at a time; the one pushed to longest ago goes first.', '20'),
  idle: field(duration, 'Time to live since the last push.', '3d'),
  ...deployment,
  run: field(run, 'What is different from the environment’s `run`.'),
})

/** `immutable.yml` as it is written. */
export const schema = v.strictObject({
  app: required(name, 'Name of the app.'),
  image: field(image, 'How an image is made from a commit.'),
  run: required(
    v.strictObject({
      ...runFields,
      command: required(
        v.pipe(v.array(text), v.minLength(1, 'at least the program to run')),
        'Program and arguments; no shell is involved.',
      ),
    }),
    'What an instance runs.',
  ),
  defaults: field(v.strictObject({ ...platform, ...deployment }), 'Every environment starts from these.'),
  environments: required(
    v.pipe(
      v.record(name, environment),
      v.check((all) => Object.keys(all).length > 0, 'at least one environment'),
    ),
    'Where it runs, by name.',
  ),
  previews: field(previews, 'An environment of its own for each pull request.'),
})

export type Written = v.InferOutput<typeof schema>
export type WrittenEnvironment = v.InferOutput<typeof environment>
export type WrittenRun = v.InferOutput<typeof run>
export type WrittenDeployment = Pick<WrittenEnvironment, keyof typeof deployment>
export type WrittenPlatform = Pick<WrittenEnvironment, keyof typeof platform>
export type WrittenRoute = v.InferOutput<typeof route>
