// The tour: everything the action does, on this machine, with real traffic. Run it with `npm run demo`.
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, startLoad } from './demo/load.mjs'
import { createRepository } from './demo/repository.mjs'
import { stopAgent } from './demo/stop-agent.mjs'
import { table } from './demo/table.mjs'
import { bundle, startAction } from '../__tests__/harness/runner.mjs'

const began = performance.now()
const folder = await mkdtemp(path.join(tmpdir(), 'immutable-deploy-demo-'))
const workspace = path.join(folder, 'shop')
const store = path.join(folder, 'store')
const listen = `127.0.0.1:${await freePort()}`
const production = `http://${listen}`
/** These stay, to be read afterwards. */
const summaries = await mkdtemp(path.join(tmpdir(), 'immutable-deploy-summaries-'))
const stations = []

const interrupted = new AbortController()
for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => interrupted.abort(new Error(`interrupted by ${name}`)))

try {
  await access(bundle)
  await tour()
} catch (error) {
  stations.push({ what: 'the demo itself', problems: [error.message] })
  if (!interrupted.signal.aborted) console.error(error)
} finally {
  await stopAgent(store)
  await rm(folder, { recursive: true, force: true })
}
const held = stations.every(({ problems }) => problems.length === 0)
console.log(`\n${table(stations.map(row))}\n`)
console.log(`${held ? 'Everything' : 'Not everything'} held, in ${seconds(performance.now() - began)}.`)
process.exitCode = held ? 0 : 1

async function tour() {
  const repository = await createRepository(workspace, { listen, store })

  await repository.commit('Open the shop')
  await show('deploy a first commit', { command: 'deploy' }, { expect: { release: 'v1', serves: 'Shop v1' } })

  await repository.commit('New sign', 'server.js', (code) =>
    code.replace("greeting = 'Shop'", "greeting = 'Shop, renewed'"),
  )
  await show(
    'deploy a second one, as a canary',
    { command: 'deploy' },
    { load: true, expect: { release: 'v2', serves: 'Shop, renewed v2' } },
  )

  await repository.commit('Broken', 'server.js', (code) => code.replace("'Shop, renewed'", 'catalogue.title'))
  await show(
    'deploy a broken third one',
    { command: 'deploy' },
    { load: true, expect: { exitCode: 1, serves: 'Shop, renewed v2' } },
  )

  await show(
    'roll back',
    { command: 'rollback', 'rollback-to': 'previous' },
    { load: true, expect: { release: 'v1', serves: 'Shop v1' } },
  )

  const fixed = await repository.commit('Fix it', 'server.js', (code) =>
    code.replace('catalogue.title', "'Shop, renewed'"),
  )
  const host = 'pr-7.preview.example.com'
  await show(
    'open a preview',
    {},
    { load: true, event: pullRequest('opened', fixed), host, expect: { release: 'v1', serves: 'Shop, renewed v1' } },
  )

  const better = await repository.commit('Better', 'server.js', (code) =>
    code.replace('Shop, renewed', 'Shop of pull request 7,'),
  )
  await show(
    'update the preview',
    {},
    {
      load: true,
      event: pullRequest('synchronize', better),
      host,
      expect: { release: 'v2', serves: 'Shop of pull request 7, v2' },
    },
  )

  // Its host is not routed any more, so that it gets what production has.
  await show(
    'close the preview',
    {},
    { load: true, event: pullRequest('closed', better), host, expect: { serves: 'Shop v1' } },
  )
}

/** What GitHub tells of pull request 7, as far as the action reads it. */
function pullRequest(action, sha) {
  const repo = { full_name: 'acme/shop' }
  const pull_request = { number: 7, user: { login: 'ada' }, head: { sha, repo } }
  return { name: 'pull_request', payload: { action, number: 7, pull_request, repository: repo } }
}

/** Runs the action, with or without requests going on at production, and holds what happened against what should. */
async function show(what, inputs, { load = false, event, host, expect }) {
  console.log(`\n── ${what} ${'─'.repeat(70 - what.length)}`)
  const summary = path.join(summaries, `${stations.length + 1}-${what.replaceAll(/\W+/g, '-')}.md`)
  const users = load ? startLoad(production) : undefined
  const run = await runAction(inputs, event)
  const traffic = await users?.stop()
  interrupted.signal.throwIfAborted()
  await writeFile(summary, run.summary)
  const answer = await get(host).catch((error) => `no answer: ${error.message}`)
  const problems = compare({ run, traffic, answer }, expect)

  if (problems.length > 0) console.log(run.log)
  console.log(verdictOf(run))
  if (traffic) console.log(`meanwhile ${traffic.sent} requests, ${traffic.failed} failed, p99 ${traffic.p99} ms`)
  console.log(`job summary: ${summary}`)
  stations.push({ what, problems, ms: run.seconds * 1000, traffic })
}

/** Runs the action to its end, which an interrupt of the demo makes an early one. */
async function runAction(inputs, event) {
  const environment = { GITHUB_ACTOR: 'demo' }
  const run = await startAction({ workspace, folder: path.join(folder, 'runs'), inputs, event, environment })
  interrupted.signal.addEventListener('abort', run.kill, { once: true })
  return run.finished.finally(() => interrupted.signal.removeEventListener('abort', run.kill))
}

/** Everything that is not as it should be. */
function compare({ run, traffic, answer }, { exitCode = 0, release = run.outputs.release, serves }) {
  return [
    run.exitCode !== exitCode && `exit code ${run.exitCode}`,
    run.outputs.release !== release && `release '${run.outputs.release}'`,
    answer !== serves && `it serves '${answer}'`,
    traffic?.failed > 0 && `${traffic.failed} requests failed`,
    traffic?.sent === 0 && 'no requests were sent',
  ].filter(Boolean)
}

function get(host) {
  return new Promise((resolve, reject) => {
    const asked = request(production, { agent: false, headers: host === undefined ? {} : { host } }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text) => (body += text))
      response.on('end', () => resolve(body.trim()))
    })
    asked.on('error', reject).end()
  })
}

/** The first line of a job summary says how the run ended. */
function verdictOf({ summary }) {
  const [first = ''] = summary.split('\n')
  return first.replace(/^#+ /, '')
}

function row({ what, problems, ms, traffic = {} }) {
  const { sent = '', failed = '', p99 } = traffic
  const result = problems.length === 0 ? 'held' : `NOT HELD: ${problems.join(', ')}`
  return { what, result, time: seconds(ms), requests: sent, failed, p99: p99 === undefined ? '' : `${p99} ms` }
}

function seconds(ms) {
  return ms === undefined ? '' : `${(ms / 1000).toFixed(2)} s`
}
