import type { Certificate } from './certificate.ts'
import { createPlaneBalancer, usualLagsMs } from './plane-balancer.ts'
import { createLaunches, type RefuseLaunch } from './plane-launches.ts'
import { createHealth } from './plane-health.ts'
import { openInstances, type ChooseProgram, type PlaneInstances } from './plane-instances.ts'
import { oneAtATime, repeatedly } from './plane-loops.ts'
import { createScaling } from './plane-scaling.ts'
import { createTargets } from './plane-targets.ts'
import { createTls } from './plane-tls.ts'
import { openClients, readWorld, type ClientOptions, type World } from './plane-world.ts'
import type { DataPlane, Transforms } from './types.ts'

export interface Plane extends DataPlane {
  /** What an instance has printed, be it gone. */
  console(instance: string): Promise<string>
  /** Where an instance listens on loopback; undefined when it is gone. */
  portOf(instance: string): number | undefined
  /** Requests that met a target group without a healthy target, whatever became of them. */
  exposed(): number
  /** Whether an instance is not in service yet. */
  isPending(instance: string): boolean
}

export interface PlaneOptions extends ClientOptions {
  readonly app: ChooseProgram
  /** In place of a process for each, which runs the app; closed with the plane. */
  readonly instances?: PlaneInstances
  /** Which launches die while they are pending; without it none. */
  readonly refuseLaunch?: RefuseLaunch
  /** In place of the target groups' own intervals, of which the shortest is 5 s. */
  readonly healthEveryMs?: number
  /** How long after a change each of the load balancer's nodes goes by it. */
  readonly lagsMs?: readonly number[]
  /** What listeners show that speak HTTPS. */
  readonly certificate?: Pick<Certificate, 'key' | 'cert'>
}

/** How often instances are looked at, whether they are still healthy. */
const watchEveryMs = 100

/**
 * Makes what the emulator says come true on loopback: a process for every instance, a load balancer for every listener.
 * Reconciles run one after the other; those asked for while one runs are one.
 */
export async function createPlane({
  app,
  healthEveryMs = 50,
  lagsMs = usualLagsMs,
  certificate,
  refuseLaunch = () => undefined,
  ...options
}: PlaneOptions): Promise<Plane> {
  const clients = openClients(options)
  const balancer = createPlaneBalancer(lagsMs)
  const transforms: Transforms = new Map()
  const tls = createTls(certificate)
  const instances = options.instances ?? (await openInstances(app))
  const targets = createTargets(balancer, instances)
  let world: World = {
    groups: [],
    instances: new Map(),
    targetGroups: new Map(),
    listeners: new Map(),
    tlsPorts: new Set(),
  }
  const health = createHealth({ balancer, instances, world: () => world })
  const launches = createLaunches(clients, refuseLaunch)
  const scaling = createScaling({ clients, instances, health })

  let closed = false
  const reconcile = oneAtATime(async () => {
    if (closed) return
    world = launches.withoutRefused(await readWorld(clients, healthEveryMs, transforms))
    scaling.record(world)
    await targets.set(world)
    const behind = await tls.open(world.tlsPorts)
    await balancer.setListeners(new Map([...world.listeners].map(([port, rules]) => [behind.get(port) ?? port, rules])))
  })
  const stopWatching = repeatedly(async () => {
    const replaced = await scaling.replaceUnhealthy(world)
    if ((await launches.retry()) || replaced) await reconcile()
  }, watchEveryMs)

  return {
    reconcile,
    targetHealth: async (arn) => health(arn),
    activities: (group) =>
      [...launches.activities(group), ...scaling.activities(group)].toSorted((a, b) => b.startedAt - a.startedAt),
    isPending: launches.isPending,
    figures: balancer.figures,
    ownAnswers: balancer.ownAnswers,
    exposed: balancer.exposed,
    transforms,
    console: instances.console,
    portOf: (id) => instances.get(id)?.port,
    async close() {
      closed = true
      await stopWatching()
      await reconcile().catch(() => undefined)
      await instances.close()
      await balancer.close()
      await tls.close()
      for (const client of [clients.autoScaling, clients.ec2, clients.elb]) client.destroy()
    },
  }
}
