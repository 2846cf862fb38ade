import type { LaunchTemplate } from '@aws-sdk/client-ec2'
import type { Call } from '../../../ports/common.ts'
import type { EnvironmentKey } from '../../aws/names.ts'
import { allPages } from '../../aws/pages.ts'
import type { Aws } from '../../aws/session.ts'
import { releaseTags, tagKeys } from '../../aws/tags.ts'
import { unlessGone } from '../../aws/unless-gone.ts'

/** The releases of the environment whose launch template is still there. */
export async function listTemplates(aws: Aws, key: EnvironmentKey, call: Call): Promise<readonly number[]> {
  return [...(await readTemplates(aws, key, call)).keys()].toSorted((a, b) => a - b)
}

/** Removes the launch templates of these releases, one after the other: there are seldom more than one. */
export async function forgetTemplates(
  aws: Aws,
  key: EnvironmentKey,
  releases: readonly number[],
  call: Call,
): Promise<void> {
  const templates = await readTemplates(aws, key, call)
  for (const release of releases) {
    const template = templates.get(release)
    if (template !== undefined) await removeTemplate(aws, key, template, call)
  }
}

async function readTemplates(aws: Aws, key: EnvironmentKey, call: Call): Promise<ReadonlyMap<number, LaunchTemplate>> {
  const Filters = [
    { Name: `tag:${tagKeys.app}`, Values: [key.app] },
    { Name: `tag:${tagKeys.environment}`, Values: [key.environment] },
  ]
  const templates = await allPages(async (NextToken) => {
    const page = await aws.ec2(call, `listing launch templates of ${key.environment}`, (ec2, options) =>
      ec2.describeLaunchTemplates({ Filters, MaxResults: 200, ...(NextToken !== undefined && { NextToken }) }, options),
    )
    return { items: page.LaunchTemplates, next: page.NextToken }
  })
  return new Map(
    templates.flatMap((template) => {
      const release = releaseTags(key, template.Tags)?.release
      return release === undefined ? [] : [[release, template] as const]
    }),
  )
}

async function removeTemplate(
  aws: Aws,
  key: EnvironmentKey,
  { LaunchTemplateId, LaunchTemplateName }: LaunchTemplate,
  call: Call,
) {
  const remove = () =>
    aws.ec2(call, `removing the launch template ${LaunchTemplateName}`, (ec2, options) =>
      ec2.deleteLaunchTemplate({ LaunchTemplateId }, options),
    )
  const isThere = async () =>
    [...(await readTemplates(aws, key, call)).values()].some((other) => other.LaunchTemplateId === LaunchTemplateId)
  const names = ['InvalidLaunchTemplateId.NotFound', 'InvalidLaunchTemplateName.NotFoundException']
  await unlessGone(remove, { names, isThere })
}
