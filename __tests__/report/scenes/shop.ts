import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { stringify } from 'yaml'
import { loadSpec } from '../../../src/spec/load.ts'
import type { Spec } from '../../../src/spec/types.ts'
import type { Commit } from '../../../src/support/git/commit.ts'
import { createRepository } from '../../harness/repository.ts'

/** The repository that every scene is about: a real one, whose history is the same each time. */
export interface Shop {
  readonly path: string
  /** Oldest first; the last is checked out. */
  readonly commits: readonly Commit[]
  /** The spec as it was in that commit, counted from 1. */
  specOf(nth: number): Spec
  commitOf(nth: number): Commit
  isAncestor(a: string, b: string): Promise<boolean>
}

const titles = [
  'First page',
  'A basket that remembers',
  'Faster search',
  'Search by colour',
  'Fix the search by colour',
  'Prices know their currency',
  'Round half to even',
  'Show prices with tax (#128)',
]

/** The last commit changes the spec as well. */
const isLast = (nth: number) => nth === titles.length

function specText(nth: number): string {
  return stringify({
    app: 'shop',
    run: {
      command: ['node', 'server.js'],
      port: 8080,
      health: { path: '/healthz', interval: '5s', timeout: '2s' },
      env: { LOG_LEVEL: 'info', ...(isLast(nth) && { TAX: 'included' }) },
    },
    defaults: {
      platform: 'local',
      local: { listen: '127.0.0.1:8080', store: '/var/lib/immutable-deploy' },
      capacity: isLast(nth) ? 3 : 2,
      bake: '1m',
      checks: [{ path: '/', status: 200 }],
      gates: { 'error-rate': { 'above-old': 1 }, latency: { ratio: 2 } },
      keep: { warm: 1, 'warm-for': '1h' },
    },
    environments: {
      production: { strategy: { canary: { weight: 10, pause: '1m' } } },
      staging: { local: { listen: '127.0.0.1:8081' }, strategy: 'all-at-once' },
    },
    previews: { environment: 'staging', route: { host: 'pr-{number}.preview.example.com' }, max: 2 },
  })
}

let opened: Promise<Shop & { remove(): Promise<void> }> | undefined

export const openShop = (): Promise<Shop> => (opened ??= createShop())

export async function closeShop(): Promise<void> {
  await (await opened)?.remove()
  opened = undefined
}

async function createShop() {
  const { path: folder, commit, remove } = await createRepository()
  const commits: Commit[] = []
  for (const [index, title] of titles.entries()) {
    const timeSeconds = Date.parse('2029-12-20T09:00:00Z') / 1000 + index * 3600
    const sha = await commit(filesOf(index + 1), title, { time: timeSeconds })
    commits.push({ sha, title, timeSeconds, repository: folder, directory: '', isHead: true })
  }
  await addForms(folder)
  const position = (sha: string) => commits.findIndex((one) => one.sha === sha)
  const specOf = (nth: number) => loadSpec(specText(nth), { file: 'immutable.yml', directory: folder, home: '/' })
  const commitOf = (nth: number) => commits[nth - 1] ?? missing(nth)
  return {
    path: folder,
    commits,
    specOf,
    commitOf,
    isAncestor: async (a: string, b: string) => position(a) < position(b),
    remove,
  }
}

function filesOf(nth: number) {
  return { 'immutable.yml': specText(nth), 'server.js': `// ${titles[nth - 1]}\n` }
}

/** The forms of examples/, with which the repository can be asked for a rollback; no commit depends on what they say. */
async function addForms(checkout: string): Promise<void> {
  for (const file of ['workflows/rollback.yml', 'workflows/rollback-from-issue.yml', 'ISSUE_TEMPLATE/rollback.yml']) {
    const target = path.join(checkout, '.github', file)
    await mkdir(path.dirname(target), { recursive: true })
    await copyFile(new URL(`../../../examples/${file}`, import.meta.url), target)
  }
}

function missing(nth: number): never {
  throw new Error(`the shop has no commit ${nth}`)
}
