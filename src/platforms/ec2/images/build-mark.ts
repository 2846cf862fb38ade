import type { Filter } from '@aws-sdk/client-ec2'
import { tagKeys, type Tag } from '../../aws/tags.ts'

/**
 * On a machine image from its registration on: what tells it from everybody else's before it is tagged with its commit,
 * should its run die until then. Packer puts a template's `run_tags` on the instance, on the image that it makes of it
 * and on the snapshots, in the very requests that make them; `tags` come later (packer-plugin-amazon,
 * builder/ebs/step_create_ami.go; CreateImage, Amazon EC2 API Reference, TagSpecification).
 */
export const buildTag = 'immutable-deploy:build'

/** For what two runners' clocks may differ by, and for the tags to be set after Packer's end. */
const marginMs = 600_000

export interface Build {
  readonly app: string
  readonly sha: string
  /** When it is over at the latest; milliseconds since the epoch. */
  readonly until: number
}

/** The value of the tag, which the template gets as its variable `build`. */
export function markOf({ app, sha, until }: Build): string {
  return `${app}/${sha}/${Math.ceil(until / 1000)}`
}

/** Undefined where there is no mark, or none of ours. */
export function buildIn(tags: readonly Tag[]): Build | undefined {
  const mark = tags.find(({ Key }) => Key === buildTag)?.Value ?? ''
  const [, app, sha = '', seconds] = /^([a-z0-9-]+)\/([0-9a-f]{40,64})\/(\d{1,12})$/.exec(mark) ?? []
  return app === undefined ? undefined : { app, sha, until: Number(seconds) * 1000 }
}

/** `*` stands for any characters (Amazon EC2 API Reference, Filter). */
export function ofBuildsOf(app: string): Filter {
  return { Name: `tag:${buildTag}`, Values: [`${app}/*`] }
}

/** It was given no commit, and nobody is at work on it any more. */
export function isLeft(tags: readonly Tag[], app: string, now: number): boolean {
  const build = buildIn(tags)
  return build?.app === app && !hasCommit(tags) && now > build.until + marginMs
}

/** It is to be given its commit yet. */
export function isUnderWay(tags: readonly Tag[], now: number): boolean {
  const build = buildIn(tags)
  return build !== undefined && !hasCommit(tags) && now <= build.until + marginMs
}

function hasCommit(tags: readonly Tag[]): boolean {
  return tags.some(({ Key }) => Key === tagKeys.sha)
}
