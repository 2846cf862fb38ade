import { openAwsGround } from './ground-aws.ts'
import { openLocalGround } from './ground-local.ts'
import { createHistory } from './history.ts'
import type { Report } from './lane.ts'
import { inviteVisitors } from './visitors.ts'

/** What must not grow with the number of deployments, by name. */
export type Figures = Readonly<Record<string, number>>

export interface Soak {
  readonly platform: 'local' | 'aws'
  readonly deployments: number
  readonly signal: AbortSignal
  readonly tell: (line: string) => void
}

/**
 * What may be more in the last quarter than in the first, in parts of the first and in numbers. The history is full after
 * five deployments, so that nothing of it has to grow; memory is what V8 does not give back at once, and connections of
 * visitors are more at one moment than at another.
 */
const growths: Readonly<Record<string, { readonly part: number; readonly number: number }>> = {
  'memory of the agent, MiB': { part: 0.2, number: 5 },
  'descriptors of the agent': { part: 0, number: 10 },
}
const noGrowth = { part: 0, number: 1.5 }

/** The first deployments fill the history. */
const warmUp = 10

/** Deploys again and again under load, and looks at what stays. */
export async function soak({ platform, deployments, signal, tell }: Soak): Promise<Report> {
  const began = Date.now()
  const ground = platform === 'local' ? await openLocalGround() : await openAwsGround()
  const figures: Figures[] = []
  const faults: string[] = []
  try {
    const history = createHistory(ground)
    await history.lastTwo()
    const visitors = inviteVisitors(ground.url)
    for (let number = 1; number <= deployments && !signal.aborted; number += 1) {
      const { greeting } = await history.deploy('canary.yml')
      const body = await ground.body()
      if (!body.startsWith(`${greeting} `)) faults.push(`deployment ${number}: '${body}' is served`)
      figures.push(await ground.figures())
      if (number % 10 === 0) tell(`${platform} soak: ${number} of ${deployments}: ${JSON.stringify(figures.at(-1))}`)
    }
    faults.push(
      ...visitors
        .disappointed()
        .slice(0, 5)
        .map((text) => `a request failed: ${text}`),
    )
    await visitors.leave()
    faults.push(...(await ground.faults(1)))
  } catch (error) {
    faults.push(String((error as Error).stack ?? error))
  } finally {
    await ground.close()
  }
  const { lines, grown } = compared(figures.slice(warmUp))
  for (const line of lines) tell(`  ${line}`)
  const all = [...faults, ...grown]
  return {
    name: `${platform} soak of ${deployments} deployments`,
    verdict: all.length > 0 ? 'failed' : 'held',
    faults: all,
    ending: lines.join('; '),
    isSecondMissed: false,
    ms: Date.now() - began,
    calls: [],
    logs: '',
  }
}

/** The last quarter against the first. */
export function compared(figures: readonly Figures[]): {
  readonly lines: readonly string[]
  readonly grown: readonly string[]
} {
  const quarter = Math.floor(figures.length / 4)
  if (quarter === 0) return { lines: [], grown: [] }
  const [first, last] = [figures.slice(0, quarter), figures.slice(-quarter)]
  const names = Object.keys(figures[0] ?? {})
  const rows = names.map((name) => ({ name, before: mean(first, name), after: mean(last, name) }))
  const text = ({ name, before, after }: (typeof rows)[number]) =>
    `${name}: ${before.toFixed(1)} in the first quarter, ${after.toFixed(1)} in the last`
  const tooMuch = rows.filter(({ name, before, after }) => {
    const { part, number } = growths[name] ?? noGrowth
    return after > before * (1 + part) + number
  })
  return { lines: rows.map(text), grown: tooMuch.map((row) => `grown: ${text(row)}`) }
}

function mean(figures: readonly Figures[], name: string): number {
  return figures.reduce((sum, one) => sum + (one[name] ?? 0), 0) / figures.length
}
