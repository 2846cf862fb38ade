// The tour: everything the action does, on this machine, with real traffic. Run it with `npm run demo`.
import { access, mkdtemp, readFile, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, startLoad } from './demo/load.mjs'
import { createRepository } from './demo/repository.mjs'
import { bundle, runAction } from './demo/runner.mjs'
import { stopAgent } from './demo/stop-agent.mjs'

const began = performance.now()
const folder = await mkdtemp(path.join(tmpdir(), 'immutable-deploy-demo-'))
const reports = await mkdtemp(path.join(tmpdir(), 'immutable-deploy-summaries-'))
const workspace = path.join(folder, 'shop')
const store = path.join(folder, 'store')
const listen = `127.0.0.1:${await freePort()}`
const production = `http://${listen}`
const rows = []

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void cleanUp().finally(() => process.exit(130)))

try {
  await access(bundle)
  await tour()
} catch (error) {
  rows.push({ what: 'the demo itself', held: false, text: error.message })
  console.error(error)
} finally {
  await cleanUp()
}
const held = rows.every((row) => row.held)
printTable()
console.log(
  `\n${held ? 'Everything held' : 'Not everything held'}, in ${((performance.now() - began) / 1000).toFixed(1)} s.`,
)
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

  await repository.commit('Broken', 'server.js', (code) =>
    code.replace("response.end('ok\\n')", "response.writeHead(500).end('no stock\\n')"),
  )
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

  await repository.commit('Mend it', 'server.js', (code) =>
    code.replace("response.writeHead(500).end('no stock\\n')", "response.end('ok\\n')"),
  )
  const pull = (action) => ({ name: 'pull_request', payload: { action, number: 7 } })
  const host = 'pr-7.preview.example.com'
  await show(
    'open a preview',
    {},
    { load: true, event: pull('opened'), host, expect: { release: 'v1', serves: 'Shop, renewed v1' } },
  )

  await repository.commit('Better', 'server.js', (code) => code.replace('Shop, renewed', 'Shop of pull request 7,'))
  await show(
    'update the preview',
    {},
    { load: true, event: pull('synchronize'), host, expect: { release: 'v2', serves: 'Shop of pull request 7, v2' } },
  )

  await show('close the preview', {}, { load: true, event: pull('closed'), host, expect: { gone: true } })
}

/** Runs the action, with or without requests going on at production, and holds what happened against what should. */
async function show(what, inputs, { load = false, event, host, expect }) {
  console.log(`\n── ${what} ${'─'.repeat(Math.max(0, 70 - what.length))}`)
  const traffic = load ? startLoad(production) : undefined
  const result = await runAction({ workspace, folder: reports, inputs, event })
  const { sent = 0, failed = 0, p99 } = (await traffic?.stop()) ?? {}
  const answer = await get(host).catch((error) => ({ status: 0, body: error.message }))
  const wrong = [
    result.exitCode === (expect.exitCode ?? 0) ? undefined : `exit code ${result.exitCode}`,
    expect.release === undefined || result.outputs.release === expect.release
      ? undefined
      : `release ${result.outputs.release}`,
    expect.serves === undefined || answer.body.trim() === expect.serves
      ? undefined
      : `it serves '${answer.body.trim()}'`,
    expect.gone && answer.body.includes('pull request 7') ? 'the preview is still there' : undefined,
    failed === 0 ? undefined : `${failed} requests failed`,
    load && sent === 0 ? 'no requests were sent' : undefined,
  ].filter((problem) => problem !== undefined)
  if (wrong.length > 0) console.log(result.log)
  const verdict = (await readFile(result.summary, 'utf8')).split('\n').find((line) => line.trim() !== '') ?? ''
  console.log(verdict.replace(/^#+ /, ''))
  console.log(
    `took ${result.seconds.toFixed(2)} s${load ? `; meanwhile ${sent} requests, ${failed} failed, p99 ${p99} ms` : ''}`,
  )
  console.log(`job summary: ${result.summary}`)
  rows.push({ what, held: wrong.length === 0, text: wrong.join(', '), seconds: result.seconds, sent, failed, p99 })
}

function get(host) {
  return new Promise((resolve, reject) => {
    const asked = request(production, { agent: false, headers: host === undefined ? {} : { host } }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text) => (body += text))
      response.on('end', () => resolve({ status: response.statusCode, body }))
    })
    asked.on('error', reject).end()
  })
}

function printTable() {
  const cells = rows.map(({ what, held, text, seconds, sent, failed, p99 }) => [
    what,
    held ? 'held' : `NOT HELD: ${text}`,
    seconds === undefined ? '' : `${seconds.toFixed(2)} s`,
    String(sent ?? ''),
    String(failed ?? ''),
    p99 === undefined ? '' : `${p99} ms`,
  ])
  const table = [['what', 'result', 'time', 'requests', 'failed', 'p99'], ...cells]
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)))
  console.log()
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
}

async function cleanUp() {
  await stopAgent(store)
  await rm(folder, { recursive: true, force: true })
}
