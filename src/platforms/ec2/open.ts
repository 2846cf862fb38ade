import { adopted, type Call } from '../../ports/common.ts'
import type { OpenOptions, Platform } from '../../ports/platform.ts'
import type { Environment } from '../../spec/types.ts'
import { readAlarms } from '../aws/alarms.ts'
import { createLedger } from '../aws/ledger/ledger.ts'
import { createRouter } from '../aws/router/router.ts'
import { openRouting } from '../aws/router/routing.ts'
import { createSessions, type Sessions } from '../aws/sessions.ts'
import { shareAnswer } from '../aws/share-answer.ts'
import { isOnSamePlatform } from '../shared/same-platform.ts'
import { createDescribeImage } from './described-image.ts'
import { createDescribeInstanceType } from './described-instance-type.ts'
import { environmentNames } from './environment-names.ts'
import { createFleets } from './fleets/fleets.ts'
import { createKnownGroups } from './fleets/known-groups.ts'
import { createResolveMachineImage } from './fleets/machine-image.ts'
import { targetsOf } from './fleets/recorded.ts'
import { createImages } from './images/images.ts'
import type { EnvironmentOnEc2 } from './options.ts'
import { vagueDenials } from './vague-denials.ts'

/** A region of AWS as a platform. Nothing is asked and no client is loaded before a port is used. */
export async function open(environment: EnvironmentOnEc2, options: OpenOptions): Promise<Platform> {
  return forEnvironment({ sessions: createSessions(options, vagueDenials), environment, options })
}

interface Opened {
  readonly sessions: Sessions
  readonly environment: EnvironmentOnEc2
  readonly options: OpenOptions
}

function forEnvironment(opened: Opened): Platform {
  const { sessions, environment, options } = opened
  const aws = sessions.of(environment)
  const { app, name, platform } = environment
  const key = { app, environment: name }
  const routing = openRouting({ aws, key, environment })
  const ports = createRouter({ aws, key, environment, routing, targets: targetsOf(aws, key) })
  const router = { ...ports, listTargetGroups: shareAnswer((call) => ports.listTargetGroups(call)) }
  const groups = createKnownGroups(aws, key)
  const describeImage = createDescribeImage(aws)
  const describeInstanceType = createDescribeInstanceType(aws)
  const resolveMachineImage = createResolveMachineImage(aws, describeImage)
  const foreignTargetGroups = async (call: Call) =>
    (await router.listTargetGroups(call)).filter(({ tags }) => tags.release === adopted).map(({ id }) => id)
  return {
    images: createImages({ aws, key, environment, describeImage, buildEnvironment: options.buildEnvironment }),
    fleets: createFleets({
      aws,
      key,
      environment,
      groups,
      resolveMachineImage,
      describeInstanceType,
      foreignTargetGroups,
    }),
    router,
    ledger: createLedger({ aws, key, leaseMs: platform.timing.leaseMs }),
    pollMs: 1000,
    preflight: async (plan, call) => {
      const { preflight } = await import('./preflight/preflight.ts')
      const seen = { routing, groups, resolveMachineImage, describeInstanceType }
      return preflight({ aws, key, plan, environment, ...seen }, call)
    },
    alarms: (names, call) => readAlarms(aws, names, call),
    environments: (call) => environmentNames(aws, app, call),
    forEnvironment: (other) => forEnvironment({ ...opened, environment: another(environment, other) }),
    close: async () => sessions.close(),
  }
}

/** Of a route all that is known is its tags: one that the spec does not describe is looked for by those alone. */
const unknownRoute = { host: 'unknown' }

/** One that the spec does not know is where this one is. */
function another(own: EnvironmentOnEc2, other: Environment | Pick<Environment, 'name'>): EnvironmentOnEc2 {
  return isOnSamePlatform(own, other) ? other : { ...own, name: other.name, route: unknownRoute }
}
