import * as v from 'valibot'
import { KnownError } from '../../../errors/known-error.ts'
import type { Call } from '../../../ports/common.ts'
import { fromTag } from '../../aws/from-tag.ts'
import { releaseName, type EnvironmentKey } from '../../aws/names.ts'
import type { Recorded } from '../../aws/router/health-check.ts'
import type { Targets } from '../../aws/router/target-group-create.ts'
import { isNamed } from '../../aws/service-error.ts'
import type { Aws } from '../../aws/session.ts'
import type { Tag } from '../../aws/tags.ts'
import { storedHealth } from '../../shared/stored-health.ts'

/** Of a release's launch template, which outlives its target group: the health check, as JSON. */
export const healthTag = 'immutable-deploy:health'

/** Of the same: the port that its user data tells instances to listen on. */
export const portTag = 'immutable-deploy:port'

/** An Auto Scaling group registers its instances; how they are spoken to is in their launch template. */
export function targetsOf(aws: Aws, key: EnvironmentKey): Targets {
  return { type: 'instance', recorded: (release, call) => recordedOf(aws, key, release, call) }
}

/** @throws KnownError `template-missing` where the release has no launch template any more, or one without the check. */
export async function recordedOf(aws: Aws, key: EnvironmentKey, release: number, call: Call): Promise<Recorded> {
  const name = releaseName(key, release)
  const tags = await templateTags(aws, name, call)
  const written = (tag: string) => tags.find(({ Key }) => Key === tag)?.Value
  const [health, port] = [written(healthTag), written(portTag)]
  if (health !== undefined)
    return {
      health: fromTag(storedHealth, health, healthTag, name),
      port: port === undefined ? undefined : fromTag(storedPort, port, portTag, name),
    }
  throw new KnownError(
    `The health check of v${release} is not known: there is no launch template ${name} that says it.`,
    {
      code: 'template-missing',
      advice: 'Deploy its commit with `force: true` instead of rolling back to it.',
    },
  )
}

const storedPort = v.pipe(
  v.number('a port'),
  v.integer('a port'),
  v.minValue(1, 'a port'),
  v.maxValue(65_535, 'a port'),
)

async function templateTags(aws: Aws, name: string, call: Call): Promise<readonly Tag[]> {
  try {
    const { LaunchTemplates: [template] = [] } = await aws.ec2(
      call,
      `reading the launch template ${name}`,
      (ec2, options) => ec2.describeLaunchTemplates({ LaunchTemplateNames: [name] }, options),
    )
    return template?.Tags ?? []
  } catch (error) {
    if (isNamed(error, 'InvalidLaunchTemplateName.NotFoundException')) return []
    throw error
  }
}
