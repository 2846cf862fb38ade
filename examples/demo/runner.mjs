import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const bundle = fileURLToPath(new URL('../../dist/index.js', import.meta.url))

/**
 * Runs the action as GitHub's runner does: the bundle as a process of its own, told everything by INPUT_* and GITHUB_*
 * variables and by nothing else.
 *
 * @param {object} options
 * @param {string} options.workspace the checked out repository
 * @param {string} options.folder where outputs, states and summaries are written
 * @param {Record<string, string>} options.inputs as under `with:` in a workflow
 * @param {{name: string, payload: object}} [options.event]
 * @param {string[]} [options.nodeOptions] for the Node that runs the bundle
 * @param {string} [options.node] program to run the bundle with
 * @param {string} [options.summary] file for the job summary
 * @param {AbortSignal} [options.signal] kills the run
 */
export async function runAction({
  workspace,
  folder,
  inputs,
  event,
  node = process.execPath,
  nodeOptions = [],
  summary,
  signal,
}) {
  const id = randomUUID()
  const file = (name) => path.join(folder, `${id}-${name}`)
  await mkdir(folder, { recursive: true })
  const files = ['output', 'state', 'env', 'path'].map(file)
  const summaryFile = summary ?? file('summary.md')
  await Promise.all([...files, summaryFile].map((name) => writeFile(name, '')))
  await writeFile(file('event.json'), JSON.stringify(event?.payload ?? {}))
  const environment = {
    ...inherited(['PATH', 'HOME', 'TMPDIR', 'LANG', 'USER']),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'demo',
    GITHUB_EVENT_NAME: event?.name ?? 'push',
    GITHUB_EVENT_PATH: file('event.json'),
    GITHUB_OUTPUT: files[0],
    GITHUB_STATE: files[1],
    GITHUB_ENV: files[2],
    GITHUB_PATH: files[3],
    GITHUB_STEP_SUMMARY: summaryFile,
    GITHUB_WORKSPACE: workspace,
  }
  const started = performance.now()
  const child = spawn(node, [...nodeOptions, bundle], {
    cwd: workspace,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kill = () => child.kill('SIGKILL')
  signal?.addEventListener('abort', kill)
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (log += text))
  const exitCode = await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject))
  signal?.removeEventListener('abort', kill)
  const seconds = (performance.now() - started) / 1000
  return { exitCode, seconds, log, summary: summaryFile, outputs: parseOutputs(await readFile(files[0], 'utf8')) }
}

function inherited(names) {
  return Object.fromEntries(names.filter((name) => name in process.env).map((name) => [name, process.env[name]]))
}

/** `name<<delimiter`, lines, `delimiter`: how actions hand multi-line values to the runner. */
function parseOutputs(text) {
  const outputs = {}
  for (const [, name, , value] of text.matchAll(/^(\S+?)<<(\S+)\r?\n([\s\S]*?)\r?\n?\2\r?$/gm)) outputs[name] = value
  return outputs
}
