import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Sandbox } from '../harness/sandbox.ts'
import { root } from '../workflows/imagined.ts'

// The example workflows as people copy them, run by act (github.com/nektos/act) on this machine: by themselves they call
// the reusable workflows, these the action. Nothing is fetched: both come from here, and a stand-in checks out.

const checkout = path.join(root, '__tests__/act/checkout')
const execute = promisify(execFile)

export interface Act {
  /** Puts files of examples/ where a repository has them; with the next commit they are in it. */
  install(...examples: readonly string[]): Promise<void>
  /** @returns what act printed. @throws when the workflow failed, with that. */
  run(event: string, workflow: string, payload: object, options?: ActOptions): Promise<string>
}

export interface ActOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly token?: string
}

/** @param repository `owner/name`, which act takes from the remote. */
export async function createAct(sandbox: Sandbox, repository: string): Promise<Act> {
  const own = path.join(sandbox.folder, 'own')
  for (const part of ['action.yml', 'dist']) await cp(path.join(root, part), path.join(own, part), { recursive: true })
  await copyWorkflows(path.join(root, '.github/workflows'), path.join(own, '.github/workflows'))
  sandbox.repository.git('remote', 'add', 'origin', `https://github.com/${repository}`)
  return {
    async install(...examples) {
      for (const example of examples) {
        const text = await readFile(path.join(root, 'examples', example), 'utf8')
        const file = path.join(sandbox.repository.path, '.github', example)
        await mkdir(path.dirname(file), { recursive: true })
        await writeFile(file, asActKnowsIt(text))
      }
    },
    run: (event, workflow, payload, options = {}) => run({ sandbox, own, event, workflow, payload, options }),
  }
}

/** Keys that are newer than act, which runs one job after the other and makes no deployments. */
function asActKnowsIt(text: string): string {
  return text.replaceAll(/, (?:queue: max|deployment: false)\b|^ +(?:queue: max|deployment: false)\b.*\n/gm, '')
}

async function copyWorkflows(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const name of await readdir(from))
    await writeFile(path.join(to, name), asActKnowsIt(await readFile(path.join(from, name), 'utf8')))
}

interface Running {
  readonly sandbox: Sandbox
  readonly own: string
  readonly event: string
  readonly workflow: string
  readonly payload: object
  readonly options: ActOptions
}

async function run({ sandbox, own, event, workflow, payload, options }: Running): Promise<string> {
  const eventFile = path.join(sandbox.folder, 'event.json')
  await writeFile(eventFile, JSON.stringify(payload))
  const place = {
    workflows: path.join('.github', 'workflows', workflow),
    eventpath: eventFile,
    platform: 'ubuntu-latest=-self-hosted',
    'action-cache-path': path.join(sandbox.folder, 'cache'),
    'cache-server-path': path.join(sandbox.folder, 'cache-server'),
    'cache-server-addr': '127.0.0.1',
  }
  const local = [`org/immutable-deploy@v1=${own}`, `actions/checkout@${await checkoutCommit()}=${checkout}`]
  const env = { CHECKOUT_FROM: sandbox.repository.path, ...options.env }
  const given = [
    ...Object.entries(place).map(([name, value]) => `--${name}=${value}`),
    ...local.map((replaced) => `--local-repository=${replaced}`),
    ...Object.entries(env).map(([name, value]) => `--env=${name}=${value}`),
    ...(options.token === undefined ? [] : [`--secret=GITHUB_TOKEN=${options.token}`]),
  ]
  const running = execute('act', [event, '--pull=false', '--use-new-action-cache', ...given], {
    cwd: sandbox.repository.path,
    env: { ...process.env, GITHUB_TOKEN: '' },
    maxBuffer: 64 * 1024 * 1024,
  })
  const { stdout } = await running.catch(({ stdout: told, stderr }: { stdout: string; stderr: string }) => {
    throw new Error(`act failed:\n${told}${stderr}`)
  })
  return stdout
}

/** The one commit by which all workflows name it. @throws when there are several. */
async function checkoutCommit(): Promise<string> {
  const folder = path.join(root, '.github', 'workflows')
  const texts = await Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')))
  const found = texts.flatMap((text) => [...text.matchAll(/actions\/checkout@([0-9a-f]{40})/g)].map(([, sha]) => sha))
  const [commit, ...others] = new Set(found)
  if (commit === undefined || others.length > 0) throw new Error(`checkout is pinned to ${found.join(', ')}`)
  return commit
}
