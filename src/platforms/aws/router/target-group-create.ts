import type { TargetGroup as Described, TargetGroupAttribute } from '@aws-sdk/client-elastic-load-balancing-v2'
import { KnownError } from '../../../errors/known-error.ts'
import type { Call } from '../../../ports/common.ts'
import type { Router, TargetGroupRequest } from '../../../ports/router.ts'
import type { RouteMatch } from '../../../spec/types.ts'
import { releaseName, type EnvironmentKey } from '../names.ts'
import { isNamed } from '../service-error.ts'
import type { Aws } from '../session.ts'
import { releaseTags, tagsOf } from '../tags.ts'
import type { DescribedGroups } from './described-groups.ts'
import { healthSettings, type ReadRecorded } from './health-check.ts'
import { madeForTags } from './made-for.ts'
import { namedBySpec, type Place } from './place.ts'
import type { TagReader } from './tag-reader.ts'
import { attributesLike, drainAttribute, likeSettings } from './target-group-settings.ts'

/** What a platform has to say of the targets that it registers. */
export interface Targets {
  readonly type: 'instance' | 'ip'
  /** How those of a release that there was are spoken to. */
  readonly recorded: ReadRecorded
}

export interface CreateTargetGroupOptions {
  readonly aws: Aws
  readonly key: EnvironmentKey
  readonly targets: Targets
  /** The port that the instances of a new release listen on. */
  readonly port: number
  readonly place: (call: Call) => Promise<Place>
  readonly reader: TagReader
  readonly described: DescribedGroups
  /** Empty where the route is what the spec names itself. */
  readonly match: RouteMatch
}

/** @throws KnownError `name-taken` where there is one of this name that is not ours, `template-missing`. */
export function createCreateTargetGroup(options: CreateTargetGroupOptions): Router['createTargetGroup'] {
  const { aws, key, reader } = options
  return async (request, call) => {
    const [settings, like] = await settingsOf(options, request, call)
    const { Name, Tags } = settings
    const before = await options.described.last(call)
    const id = (await createOnce(aws, settings, call)) ?? (await idByName(aws, Name, call))
    if (!before.some(({ TargetGroupName }) => TargetGroupName === Name)) reader.know(id, Tags)
    const tags = releaseTags(key, (await reader.read([id], call)).get(id))
    if (tags === undefined) throw nameTaken(Name, id)
    const own = await setAttributes(aws, id, [drainAttribute(request.drainMs)], call)
    const others = attributesLike(like?.attributes ?? [], own)
    if (others.length > 0) await setAttributes(aws, id, others, call)
    return { id, tags }
  }
}

async function settingsOf(
  { aws, key, targets, place, port, described, match }: CreateTargetGroupOptions,
  request: TargetGroupRequest,
  call: Call,
) {
  const { tags, health, like: likeId } = request
  const [at, like, spoken] = await Promise.all([
    place(call),
    likeId === undefined ? undefined : describeLike(aws, described, likeId, call),
    'ofRelease' in health ? targets.recorded(health.ofRelease, call) : { health, port },
  ])
  const listener = namedBySpec(at, Object.keys(match).length > 0)
  const settings = {
    Name: releaseName(key, tags.release),
    Tags: [...tagsOf(tags), ...aws.tags, ...madeForTags({ listener, match })],
    TargetType: targets.type,
    VpcId: at.vpc,
    Port: spoken.port ?? port,
    ...healthSettings(spoken.health),
    ...likeSettings(like?.group),
  }
  return [settings, like] as const
}

interface Like {
  readonly group: Described | undefined
  readonly attributes: readonly TargetGroupAttribute[]
}

async function describeLike(aws: Aws, described: DescribedGroups, id: string, call: Call): Promise<Like> {
  const [groups, attributes] = await Promise.all([described.last(call), readAttributes(aws, id, call)])
  return { group: groups.find(({ TargetGroupArn }) => TargetGroupArn === id), attributes }
}

async function readAttributes(aws: Aws, id: string, call: Call): Promise<readonly TargetGroupAttribute[]> {
  const { Attributes = [] } = await aws.elb(
    call,
    `reading the attributes of the target group ${id}, to make one like it`,
    (elb, options) => elb.describeTargetGroupAttributes({ TargetGroupArn: id }, options),
  )
  return Attributes
}

/** @returns all that the group has then, those named nowhere included. */
async function setAttributes(
  aws: Aws,
  id: string,
  named: readonly TargetGroupAttribute[],
  call: Call,
): Promise<readonly TargetGroupAttribute[]> {
  const { Attributes = [] } = await aws.elb(call, `setting attributes of the target group ${id}`, (elb, options) =>
    elb.modifyTargetGroupAttributes({ TargetGroupArn: id, Attributes: [...named] }, options),
  )
  return Attributes
}

type Settings = Awaited<ReturnType<typeof settingsOf>>[0]

/** Undefined where the name is taken: maybe by this very request, whose answer was lost. */
async function createOnce(aws: Aws, settings: Settings, call: Call): Promise<string | undefined> {
  try {
    const { TargetGroups: [made] = [] } = await aws.elb(
      call,
      `creating the target group ${settings.Name}`,
      (elb, options) => elb.createTargetGroup(settings, options),
    )
    return made?.TargetGroupArn
  } catch (error) {
    if (isNamed(error, 'DuplicateTargetGroupNameException')) return undefined
    throw error
  }
}

async function idByName(aws: Aws, name: string, call: Call): Promise<string> {
  const { TargetGroups: [found] = [] } = await aws.elb(call, `reading the target group ${name}`, (elb, options) =>
    elb.describeTargetGroups({ Names: [name] }, options),
  )
  return found?.TargetGroupArn ?? ''
}

function nameTaken(name: string, id: string): KnownError {
  return new KnownError(`There is a target group ${name} already, and its tags do not say that it is ours: ${id}.`, {
    code: 'name-taken',
    advice: 'Remove it, or run again: the next release has another number, and so another name.',
  })
}
