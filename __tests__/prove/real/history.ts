import type { ActionResult } from '../../harness/runner.ts'
import type { Commit, Ground } from './ground.ts'
import type { Inputs } from './run.ts'

/** What was deployed on a ground so far, by cases before this one too. */
export interface History {
  /** A new commit, which nobody has deployed yet. */
  commit(): Promise<Commit>
  /** Deploys a new commit, which becomes the newest that was live. */
  deploy(spec: string): Promise<Commit>
  /** The two that were live last; deployed first where there are none. */
  lastTwo(): Promise<readonly [older: Commit, old: Commit]>
  /** What a commit's instances answer; undefined for one that is none of these. */
  greetingOf(sha: string): string | undefined
  /** What is live now. */
  set(greeting: string): void
  /** The number of a preview that there never was. */
  nextPreview(): number
}

export function createHistory(ground: Ground): History {
  const known = new Map<string, Commit>()
  const wereLive: Commit[] = []
  let previews = 0
  const commit = async () => {
    const made = await ground.commit()
    known.set(made.greeting, made)
    return made
  }
  const set = (greeting: string) => {
    const live = known.get(greeting)
    if (live === undefined) return
    const before = wereLive.indexOf(live)
    if (before !== -1) wereLive.splice(before, 1)
    wereLive.push(live)
  }
  const deploy = async (spec: string) => {
    const made = await commit()
    await succeed(ground, made, { command: 'deploy', spec })
    set(made.greeting)
    return made
  }
  return {
    commit,
    deploy,
    set,
    async lastTwo() {
      while (wereLive.length < 2) await deploy('canary.yml')
      const [older, old] = wereLive.slice(-2)
      if (older === undefined || old === undefined) throw new Error('two were deployed')
      return [older, old]
    },
    greetingOf: (wanted) => [...known.values()].find(({ sha }) => sha === wanted)?.greeting,
    nextPreview: () => (previews += 1),
  }
}

/** @throws Error with its log when the run does not succeed. */
export async function succeed(ground: Ground, commit: Commit, inputs: Inputs): Promise<ActionResult> {
  const result = await (await ground.begin(commit, inputs)).finished
  if (result.exitCode === 0) return result
  throw new Error(`${JSON.stringify(inputs)} was to prepare a case, and ended with ${result.exitCode}:\n${result.log}`)
}
