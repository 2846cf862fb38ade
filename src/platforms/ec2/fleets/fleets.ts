import type { AutoScalingGroup } from '@aws-sdk/client-auto-scaling'
import type { Call } from '../../../ports/common.ts'
import type { Fleet, Fleets, LaunchRequest, ListedFleet } from '../../../ports/fleets.ts'
import type { EnvironmentKey } from '../../aws/names.ts'
import type { Aws } from '../../aws/session.ts'
import type { DescribeInstanceType } from '../described-instance-type.ts'
import type { EnvironmentOnEc2 } from '../options.ts'
import { readActivities } from './activities.ts'
import { createAdoption } from './adoption.ts'
import { createGroup } from './create-group.ts'
import { diagnose } from './diagnose.ts'
import { stateBy } from './fleet-state.ts'
import { fleetOf, isWhole, wantedOf } from './fleet-view.ts'
import { groupByName, refuseAdopted } from './groups.ts'
import { freezeScaling, resize, unfreezeScaling } from './freeze.ts'
import type { KnownGroups } from './known-groups.ts'
import { ensureLaunchTemplate } from './launch-template.ts'
import type { ResolveMachineImage } from './machine-image.ts'
import { copyScaling } from './policies.ts'
import { ensurePreviewLogs, removeLogs } from './preview-logs.ts'
import { removeGroup } from './remove.ts'
import { holdSchedule, isScheduled } from './schedule-hold.ts'
import { forgetTemplates, listTemplates } from './templates.ts'
import { cancelShutdown, scheduleShutdown } from './timer.ts'

export interface FleetsOptions {
  readonly aws: Aws
  readonly key: EnvironmentKey
  readonly environment: EnvironmentOnEc2
  readonly groups: KnownGroups
  readonly resolveMachineImage: ResolveMachineImage
  readonly describeInstanceType: DescribeInstanceType
  /** ARNs of the target groups on the environment's route that are not ours: what was there before us. */
  readonly foreignTargetGroups: (call: Call) => Promise<readonly string[]>
}

/** One environment's fleets: an Auto Scaling group per release, from a launch template of its own. */
export function createFleets(options: FleetsOptions): Fleets {
  const { aws, key, environment, groups } = options
  const adoption = createAdoption(aws, options.foreignTargetGroups)

  const list = async (call: Call): Promise<readonly ListedFleet[]> => {
    const [own, adopted] = await Promise.all([groups.list(call), adoption.find(call)])
    const before = adopted === undefined ? [] : [fleetOf(key, adopted.group, adopted.targetGroups)]
    const fleets = [...before, ...own.map((group) => fleetOf(key, group))]
    return fleets.map((fleet) => ({ ...fleet, shutdownAt: groups.timer(fleet.id) }))
  }

  /** As it was before a change, which makes that untrue. @throws KnownError `fleet-unknown`. */
  const toChange = async (id: string, call: Call): Promise<AutoScalingGroup> => {
    const group = await groups.group(id, call)
    groups.forget(id)
    return group
  }

  /** What was there before us is only ever held. @throws KnownError `fleet-adopted`, `fleet-unknown`. */
  const ownToChange = async (id: string, call: Call): Promise<AutoScalingGroup> => {
    const group = await toChange(id, call)
    refuseAdopted(key, group)
    return group
  }

  return {
    launch: (request, call) => launch(options, request, call),
    describe: (id, call) => describe(options, id, call),
    list,
    resize: async (id, capacity, call) => resize(aws, await ownToChange(id, call), capacity, call),
    async freezeScaling(id, call) {
      groups.forget(id)
      return freezeScaling(aws, key, id, await groups.actions(id, call), call)
    },
    async unfreezeScaling(ids, call) {
      const all = await Promise.all(ids.map((id) => toChange(id, call)))
      for (const group of await unfreezeScaling(aws, all, call)) groups.note(group)
    },
    async scheduleShutdown(id, afterMs, call) {
      const group = await ownToChange(id, call)
      const [actions, policies] = await Promise.all([groups.actions(id, call), groups.policies(id, call)])
      await scheduleShutdown(aws, group, { actions, hasPolicies: policies.length > 0 }, afterMs, call)
    },
    async cancelShutdown(id, call) {
      groups.forget(id)
      return cancelShutdown(aws, id, groups.timer(id), call)
    },
    async remove(id, call) {
      const group = groups.seen(id) ?? (await groupByName(aws, id, call))
      if (group === undefined) return
      groups.forget(id)
      refuseAdopted(key, group)
      await removeGroup(aws, group, call)
    },
    diagnose: (id, call) => diagnose(aws, environment, id, call),
    templates: (call) => listTemplates(aws, key, call),
    forget: (releases, call) => forgetTemplates(aws, key, releases, call),
    forgetLogs: (call) => removeLogs(aws, key, environment, call),
  }
}

async function launch(options: FleetsOptions, request: LaunchRequest, call: Call): Promise<Fleet> {
  const { aws, key, environment, groups } = options
  const { tags, targetGroup, like } = request
  const [template] = await Promise.all([
    ensureLaunchTemplate(options, request, call),
    ensurePreviewLogs(aws, key, environment, call),
  ])
  const fleet = fleetOf(key, await createGroup(options, request, template.id, call))
  if (like !== undefined) {
    const [policies, alarms, actions] = await Promise.all([
      groups.policies(like.id, call),
      groups.policyAlarms(like.id, call),
      groups.actions(like.id, call),
    ])
    // Copies are held like those of the live fleet, before there is one that could happen.
    if (isScheduled({}, actions)) await holdSchedule(aws, fleet.id, call)
    const from = { group: like.id, targetGroup: like.targetGroup }
    await copyScaling(aws, { policies, alarms, actions }, from, { group: fleet.id, targetGroup, tags }, call)
  }
  return template.machineImage === tags.digest ? fleet : { ...fleet, machineImage: template.machineImage }
}

async function describe({ aws, key, environment }: FleetsOptions, id: string, call: Call): Promise<Fleet | undefined> {
  const group = await groupByName(aws, id, call)
  if (group === undefined) return undefined
  const fleet = fleetOf(key, group)
  if (isWhole(group)) return fleet
  const since = aws.time.now() - 2 * environment.timeouts.bootMs
  return { ...fleet, ...stateBy(await readActivities(aws, id, call), wantedOf(group), since) }
}
