import * as v from 'valibot'
import { platforms } from '../platforms/index.ts'
import { deployment, mergedWith } from './fields/deployment.ts'
import { field, required } from './fields/field.ts'
import { image } from './fields/image.ts'
import { route } from './fields/route.ts'
import { run } from './fields/run.ts'
import { age, branchPattern, integer, label, name } from './fields/scalars.ts'

/** A key for each section of each platform. Who reads them are the platforms, which know their types. */
function sections(from?: string): object {
  const all = platforms.flatMap((platform) => Object.entries(platform.sections))
  return Object.fromEntries(
    all.map(([key, { schema: section, meaning }]) => [key, field(section, mergedWith(from, meaning))]),
  )
}

const platform = { platform: field(v.picklist(platforms.map(({ name: one }) => one)), 'Where it runs.') }

/** Which builders each platform takes; the first is what it takes unless the spec says. */
const takers = platforms
  .map(({ name: one, builders }) => `\`${one}\` takes ${builders.map((builder) => `\`${builder}\``).join(' or ')}`)
  .join(', ')

const defaults = v.strictObject({
  ...platform,
  ...sections(),
  ...deployment({
    strategy: 'all-at-once',
    bake: '1m',
    checks: 'none',
    warm: '1',
  }),
})

const environment = v.strictObject({
  ...platform,
  ...sections('`defaults`'),
  ...deployment({ warm: '1', from: '`defaults`' }),
  run: field(run, 'What differs from the top-level `run`.'),
  route: field(route, 'What the load balancer matches on; without it the listener’s default.'),
  branches: field(
    v.pipe(v.array(branchPattern), v.minLength(1, 'at least one branch')),
    'Branches whose commits are deployed, however a deployment is asked for; `*` is any characters but `/`, `**` any at all. Without it, a push to the default branch deploys, and by hand any branch can be deployed.',
  ),
  prereleases: field(v.boolean('true or false'), 'Whether a published prerelease is deployed.', 'false'),
})

const previews = v.strictObject({
  environment: required(name, 'The environment whose platform and settings previews use.'),
  route: required(route, 'Route of each; `{number}` becomes the pull request’s number.'),
  max: field(integer(1, 1000), 'The most previews at a time; the one with the oldest push goes first.', '20'),
  idle: field(age, 'How long a preview stays after the last push.', '3d'),
  label: field(label, 'Only pull requests with this label get a preview; without it, all do.'),
  drafts: field(v.boolean('true or false'), 'Whether a draft gets a preview, too.', 'true'),
  ...deployment({
    strategy: 'all-at-once',
    bake: '0',
    warm: '0',
    from: 'its environment',
  }),
  run: field(run, 'What differs from the environment’s `run`.'),
})

/** `immutable.yml` as it is written. */
export const schema = v.strictObject({
  app: required(name, 'Name of the app.'),
  image: field(image(takers), 'How an image is made from a commit.'),
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
export type WrittenDeployment = Pick<WrittenEnvironment, keyof ReturnType<typeof deployment>>

/** A map whose values are inherited: `defaults`, an environment, `previews`. */
export type WrittenSettings = Partial<WrittenDeployment> & { readonly platform?: string | undefined }

/** The platform that the strongest layer names. */
export function platformName(...layers: readonly ({ readonly platform?: string | undefined } | undefined)[]): string {
  return layers.findLast((layer) => layer?.platform !== undefined)?.platform ?? ''
}
