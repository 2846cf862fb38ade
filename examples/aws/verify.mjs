#!/usr/bin/env node
// Tries, in an account of yours, what this action takes for granted of AWS: see docs/aws-facts.md. It makes a small stack
// (a network without a way out, an internal load balancer, a launch template, a group without instances), tries each fact
// that can be tried without an instance, deletes everything again, and prints the table.
//
//   npm ci && node examples/aws/verify.mjs --region eu-west-1
//
// It takes some minutes and costs a few cents, with whatever credentials the SDK finds. Ctrl-C deletes as well.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { createCleanup, makeStack, openClients } from './verify/stack.mjs'
import { tries } from './verify/tries.mjs'

const { values } = parseArgs({ options: { region: { type: 'string', default: process.env['AWS_REGION'] } } })
if (!values.region) {
  console.error('Which region? --region eu-west-1')
  process.exit(2)
}

const facts = JSON.parse(await readFile(new URL('facts.json', import.meta.url), 'utf8'))
const name = `verify-${randomBytes(4).toString('hex')}`
const clients = openClients(values.region)
const cleanup = createCleanup((line) => console.error(line))
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    console.error(stop.signal.aborted ? 'Still deleting; please wait.' : 'Deleting everything that was made.')
    stop.abort()
  })

const found = new Map()
let broken
try {
  const stack = await makeStack({ clients, cleanup, name, region: values.region })
  for (const { id } of facts) {
    if (stop.signal.aborted) break
    if (tries[id] !== undefined) found.set(id, await tried(() => tries[id](stack)))
  }
} catch (error) {
  broken = error
}
const left = await cleanup.run()
for (const client of Object.values(clients)) client.destroy()

console.log(tableOf(facts, found))
if (broken !== undefined) console.error('The stack could not be made:', broken)
if (left.length > 0)
  console.error(`Please delete by hand what carries the tag immutable-deploy:verify=${name}: ${left.join(', ')}`)
const isOtherwise = [...found.values()].some((result) => result !== 'as said')
process.exitCode = broken !== undefined || left.length > 0 || isOtherwise ? 1 : stop.signal.aborted ? 130 : 0

async function tried(attempt) {
  try {
    await attempt()
    return 'as said'
  } catch (error) {
    return `OTHERWISE: ${String(error.message).split('\n')[0]}`
  }
}

function tableOf(all, results) {
  const rows = all.map(({ id, fact, page }) => [id, results.get(id) ?? 'not tried', fact, page])
  return [['fact', 'here', 'what it says', 'page'], ['---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
}
