import { adopted, type ReleaseTags } from '../../ports/common.ts'
import type { EnvironmentKey } from './names.ts'

/** As every service's SDK types have it. */
export interface Tag {
  readonly Key?: string | undefined
  readonly Value?: string | undefined
}

/** What all keys of ours begin with. */
export const ownPrefix = 'immutable-deploy:'

/** What is sent with whatever is created. */
export type Tags = readonly { readonly Key: string; readonly Value: string }[]

/** The spec's `aws.tags`. */
export function usersTags(tags: Readonly<Record<string, string>>): Tags {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
}

/** Keys of the tags that tie a release's resources together; values have at most 256 characters. */
export const tagKeys = {
  app: 'immutable-deploy:app',
  environment: 'immutable-deploy:environment',
  release: 'immutable-deploy:release',
  sha: 'immutable-deploy:sha',
  /** Of a machine image: what it was made by, beside its commit. */
  recipe: 'immutable-deploy:recipe',
  digest: 'immutable-deploy:digest',
  specDigest: 'immutable-deploy:spec-digest',
  runUrl: 'immutable-deploy:run-url',
} as const

/** Tags of what belongs to an environment, whatever its releases. */
export function ownTags({ app, environment }: EnvironmentKey): Tags {
  return [
    { Key: tagKeys.app, Value: app },
    { Key: tagKeys.environment, Value: environment },
  ]
}

/** Tags of everything that belongs to a release. */
export function tagsOf(tags: ReleaseTags): { Key: string; Value: string }[] {
  return Object.entries(tagKeys).map(([name, Key]) => ({ Key, Value: String(tags[name as keyof ReleaseTags]) }))
}

/** Undefined where the resource is not this environment's. */
export function releaseTags(key: EnvironmentKey, tags: readonly Tag[] | undefined): ReleaseTags | undefined {
  const value = (name: keyof typeof tagKeys) => tags?.find(({ Key }) => Key === tagKeys[name])?.Value ?? ''
  const release = Number(value('release') || Number.NaN)
  if (value('app') !== key.app || value('environment') !== key.environment || !Number.isSafeInteger(release))
    return undefined
  return {
    ...key,
    release,
    sha: value('sha'),
    digest: value('digest'),
    specDigest: value('specDigest'),
    runUrl: value('runUrl'),
  }
}

/** What stands for a release that was there before us: the target group that a listener had. */
export function adoptedTags(key: EnvironmentKey): ReleaseTags {
  return { ...key, release: adopted, sha: '', digest: '', specDigest: '', runUrl: '' }
}
