import type { AutoScalingGroup } from '@aws-sdk/client-auto-scaling'
import type { EnvironmentOn } from '../../../spec/types.ts'
import type { Call } from '../../common.ts'
import type { Fleet, Fleets, LaunchRequest } from '../../fleets.ts'
import { releaseName, type EnvironmentKey } from '../names.ts'
import type { Aws } from '../session.ts'
import { readActivities, stateBy } from './activities.ts'
import { createAdoption } from './adoption.ts'
import { createGroup } from './create-group.ts'
import { diagnose } from './diagnose.ts'
import { fleetOf, isWhole } from './fleet-view.ts'
import { groupByName, knownGroup, ownGroup, ownGroups } from './groups.ts'
import { hold, resize, unhold } from './hold.ts'
import { ensureLaunchTemplate } from './launch-template.ts'
import { copyScaling } from './policies.ts'
import { removeGroup } from './remove.ts'
import { readActions, timersOf } from './scheduled-actions.ts'
import { forgetTemplates, listTemplates } from './templates.ts'
import { retain, retire } from './timer.ts'

export interface FleetsOptions {
  readonly aws: Aws
  readonly key: EnvironmentKey
  readonly environment: EnvironmentOn<'aws'>
  /** ARNs of the target groups on the environment's route that are not ours: what was there before us. */
  readonly foreignTargetGroups: (call: Call) => Promise<readonly string[]>
}

/** One environment's fleets: an Auto Scaling group per release, from a launch template of its own. */
export function createFleets(options: FleetsOptions): Fleets {
  const { aws, key, environment } = options
  const adoption = createAdoption(aws, options.foreignTargetGroups)

  let timers: ReadonlyMap<string, number> = new Map()

  const list = async (call: Call): Promise<readonly Fleet[]> => {
    const [groups, adopted, actions] = await Promise.all([
      ownGroups(aws, key, call),
      adoption.find(call),
      readActions(aws, 'timers', call),
    ])
    timers = timersOf(actions)
    const view = (group: AutoScalingGroup) => fleetOf(key, group, timers.get(group.AutoScalingGroupName ?? ''))
    const before = adopted === undefined ? [] : [fleetOf(key, adopted.group, undefined, adopted.targetGroups)]
    return [...before, ...groups.map(view)]
  }

  /** Whose policies a new group gets: the live one's, which is the newest that has capacity and no timer. */
  const model = async (release: number, call: Call): Promise<Fleet | undefined> =>
    (await list(call))
      .filter(({ tags, capacity, retireAt }) => tags.release !== release && capacity.max > 0 && retireAt === undefined)
      .toSorted((a, b) => b.tags.release - a.tags.release)[0]

  const launch = async (request: LaunchRequest, call: Call): Promise<Fleet> => {
    const group = releaseName(key, request.tags.release)
    const [template, like] = await Promise.all([
      ensureLaunchTemplate(options, request, call),
      model(request.tags.release, call),
    ])
    await createGroup(options, request, template.id, call)
    if (like !== undefined) {
      const { targetGroup } = request
      await copyScaling(aws, { group: like.id, targetGroup: like.targetGroup }, { group, targetGroup }, call)
    }
    const fleet = fleetOf(key, await knownGroup(aws, group, call), undefined)
    return template.machineImage === request.tags.digest ? fleet : { ...fleet, machineImage: template.machineImage }
  }

  const describe = async (id: string, call: Call): Promise<Fleet | undefined> => {
    const [group, actions] = await Promise.all([groupByName(aws, id, call), readActions(aws, 'timers', call)])
    if (group === undefined) return undefined
    const fleet = fleetOf(key, group, timersOf(actions).get(id))
    if (isWhole(group)) return fleet
    const since = aws.clock.now() - 2 * environment.timeouts.bootMs
    return { ...fleet, ...stateBy(await readActivities(aws, id, call), fleet.capacity.desired, since) }
  }

  return {
    launch,
    describe,
    list,
    resize: async (id, capacity, call) => resize(aws, await ownGroup(aws, key, id, call), capacity, call),
    hold: (id, call) => hold(aws, id, call),
    unhold: (id, call) => unhold(aws, id, call),
    retire: (id, at, call) => retire(aws, key, id, at, call),
    retain: (id, call) => retain(aws, id, timers.get(id), call),
    remove: (id, call) => removeGroup(aws, key, id, call),
    diagnose: (id, call) => diagnose(aws, environment.platform.logs, id, call),
    templates: (call) => listTemplates(aws, key, call),
    forget: (releases, call) => forgetTemplates(aws, key, releases, call),
  }
}
