import { stringify, parse } from 'yaml'
import { startMoto, type Moto } from '../../harness/aws/moto.ts'
import { packerTemplate } from '../../harness/aws/place.ts'
import { openAwsShop, type AwsShop } from '../../harness/aws/shop.ts'
import { openAwsDoor } from './door-aws.ts'
import { faultsOfEnvironment } from './faults.ts'
import { figuresOf } from './figures-aws.ts'
import { keep, specs, type Commit, type Ground } from './ground.ts'
import { createLooker, type AwsLook } from './look-aws.ts'
import { startRun, type Starter } from './run.ts'

/** Calls to AWS may take a sixth of it. */
const leaseMs = 45_000

let moto: Moto | undefined

/** A region of its own; one emulator serves all grounds of a process, one after the other. */
export async function openAwsGround(): Promise<Ground> {
  moto ??= await startMoto()
  const shop = await openAwsShop(moto)
  const starter: Starter = {
    start: (inputs, options) => shop.start(inputs, options),
    openDoor: (gate) => openAwsDoor(gate, shop.place.proxy.endpoint),
  }
  const looker = createLooker(shop)
  let commits = 0
  return {
    platform: 'aws',
    url: shop.place.url,
    leaseMs,
    async commit(): Promise<Commit> {
      commits += 1
      const greeting = `c${commits}`
      const sha = await shop.repository.commit(
        { ...packerTemplate, ...specFiles(shop), 'app.json': greeting },
        greeting,
      )
      await shop.place.runs(sha, { greeting })
      return { sha, greeting }
    },
    begin: ({ sha }, inputs, strike) => startRun(starter, inputs, { GITHUB_SHA: sha }, strike && { strike }),
    body: (host) => shop.body(host),
    environments: looker.environments,
    ledger: looker.ledger,
    snapshot: async (environment) => textOf(await looker.at(environment)),
    async faults(mostWarm) {
      const names = await looker.environments()
      const looks = await Promise.all(names.map(looker.at))
      const violations = [...new Set(shop.place.proxy.violations)]
      shop.place.proxy.reset()
      return [
        ...looks.flatMap(({ standing }) => faultsOfEnvironment(standing, mostWarm)),
        ...(looks[0]?.trials ?? []).map((rule) => `trial ${rule} is left`),
        ...violations.map((text) => `a request was not as AWS has it: ${text}`),
      ]
    },
    figures: () => figuresOf(shop),
    async close() {
      looker.close()
      await shop.cleanup()
    },
  }
}

function textOf({ standing, trials }: AwsLook): string {
  const lines = Object.entries({ ...standing, trials }).flatMap(([name, part]) =>
    Array.isArray(part) ? part.map((one) => `${name} ${JSON.stringify(one)}`) : [`${name} ${JSON.stringify(part)}`],
  )
  return lines.join('\n')
}

interface WrittenSpec {
  readonly defaults: Readonly<Record<string, unknown>> & { readonly aws: Readonly<Record<string, unknown>> }
  readonly previews: Readonly<Record<string, unknown>>
}

function specFiles({ place }: AwsShop): Readonly<Record<string, string>> {
  const written = parse(place.spec()) as WrittenSpec
  const timing = { lease: `${leaseMs}ms`, settle: '50ms', 'figures-lag': '1s', 'unproven-wait': '2s' }
  const aws = { ...written.defaults.aws, timing }
  const timeouts = { boot: '60s', checks: '10s', drain: '5s', quiet: '4s' }
  const files = Object.entries(specs).map(([name, section]) => {
    const defaults = { ...written.defaults, aws, keep, timeouts, ...section }
    const own = { capacity: 1, strategy: 'all-at-once', keep: { warm: 0 } }
    const previews = { ...written.previews, ...own, ...(name === 'idle.yml' && { idle: '1s' }) }
    return [name, stringify({ ...written, defaults, previews })] as const
  })
  return Object.fromEntries(files)
}
