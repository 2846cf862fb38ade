import * as v from 'valibot'
import { aws } from './aws-schema.ts'
import { deployment } from './deployment-schema.ts'
import { field, required } from './field.ts'
import { image } from './image-schema.ts'
import { run } from './run-schema.ts'
import {
  age,
  branchPattern,
  duration,
  headerName,
  headerValue,
  host,
  integer,
  label,
  leaseOf,
  listenAddress,
  name,
  text,
  urlPath,
} from './scalars.ts'

const route = v.strictObject({
  host: field(host, 'Host header; `*.` matches one label or more.'),
  path: field(urlPath, 'Prefix of the path.'),
  headers: field(v.record(headerName, headerValue), 'Headers with exact values.'),
})

const local = v.strictObject({
  listen: field(listenAddress, 'Address of the load balancer.', '127.0.0.1:8080'),
  store: field(
    text,
    'Folder for images, ledger, logs and the agent’s state; `~` is the home folder.',
    '~/.local/state/immutable-deploy',
  ),
  lease: field(leaseOf('1s'), 'How long a silent run is believed alive; at least 1s.', '10s'),
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

const platform = {
  platform: field(v.picklist(['local', 'aws']), 'Where it runs.'),
  local: field(local, 'Options of the platform `local`.'),
  aws: field(aws, 'Options of the platform `aws`.'),
}

const defaults = v.strictObject({
  ...platform,
  ...deployment({ capacity: '1', strategy: 'all-at-once', bake: '1m', checks: 'none', warm: '1' }),
})

const environment = v.strictObject({
  ...platform,
  ...deployment({ warm: '1' }),
  run: field(run, 'What is different from the top-level `run` here.'),
  route: field(route, 'What the load balancer matches on; without it the listener’s default.'),
  branches: field(
    v.pipe(v.array(branchPattern), v.minLength(1, 'at least one branch')),
    'Branches that are deployed by themselves when they are pushed to, and from where alone a manual run deploys; `*` is any characters but `/`, `**` any at all. Without it a push to the default branch deploys.',
  ),
})

const previews = v.strictObject({
  environment: required(name, 'The environment whose platform and settings previews use.'),
  route: required(route, 'Route of each; `{number}` becomes the pull request’s number.'),
  max: field(integer(1, 1000), 'The most previews at a time; the one pushed to longest ago goes first.', '20'),
  idle: field(age, 'Time to live since the last push.', '3d'),
  label: field(label, 'Only pull requests with this label get a preview; without it all do.'),
  ...deployment({ capacity: '1', strategy: 'all-at-once', bake: '0', warm: '0' }),
  run: field(run, 'What is different from the environment’s `run`.'),
})

/** `immutable.yml` as it is written. */
export const schema = v.strictObject({
  app: required(name, 'Name of the app.'),
  image: field(image, 'How an image is made from a commit.'),
  run: required(run, 'What an instance runs.'),
  defaults: field(defaults, 'Every environment starts from these.'),
  environments: required(
    v.pipe(v.record(name, environment), v.minEntries(1, 'at least one environment')),
    'Where it runs, by name.',
  ),
  previews: field(previews, 'An environment of its own for each pull request.'),
})

export type Written = v.InferOutput<typeof schema>
export type WrittenImage = NonNullable<Written['image']>
export type WrittenEnvironment = v.InferOutput<typeof environment>
export type WrittenRun = v.InferOutput<typeof run>
export type WrittenDeployment = Pick<WrittenEnvironment, keyof ReturnType<typeof deployment>>
export type WrittenPlatform = Pick<WrittenEnvironment, keyof typeof platform>
export type WrittenAws = v.InferOutput<typeof aws>
export type WrittenRoute = v.InferOutput<typeof route>
