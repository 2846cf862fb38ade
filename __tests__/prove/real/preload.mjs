// Loaded into a run on `local` before the bundle: leads what it asks of the agent, and every moment at which a file of
// the store comes to be or goes, through the gate that PROVE_GATE names.
import fs from 'node:fs/promises'
import http from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'

const { PROVE_GATE: gate, PROVE_STORE: store, PROVE_AGENT: agent } = process.env
const request = http.request
const connections = new http.Agent({ keepAlive: true })
let lastFile = 0

if (gate !== undefined) {
  http.request = (options, ...rest) => request(throughGate(options), ...rest)
  // Whole files come in two steps, as a draft that is moved to its place, and both can be the last.
  gateFile('open', (file, flags) => (flags === 'wx' ? file : undefined))
  for (const name of ['rename', 'link']) gateFile(name, (_from, to) => to)
  for (const name of ['rm', 'unlink']) gateFile(name, (file) => file)
  syncBuiltinESMExports()
}

function throughGate(options) {
  return options?.socketPath === agent ? Object.assign({}, options, { socketPath: gate }) : options
}

function gateFile(name, fileOf) {
  const original = fs[name]
  fs[name] = async (...args) => {
    const file = fileOf(...args)
    const inStore = file === undefined ? '..' : path.relative(store, path.resolve(String(file)))
    if (inStore.startsWith('..')) return original(...args)
    return around(`${name}:${inStore.split(path.sep)[0]}`, () => original(...args))
  }
}

/** The gate is asked twice: whether the call may take effect, and whether the run may know of it. */
async function around(call, perform) {
  lastFile += 1
  const id = lastFile
  await ask(`/before/${id}/${call}`)
  try {
    return await perform()
  } finally {
    await ask(`/after/${id}`)
  }
}

function ask(route) {
  return new Promise((resolve, reject) => {
    const outgoing = request({ socketPath: gate, agent: connections, method: 'POST', path: `/file${route}` })
    outgoing.on('response', (response) => response.resume().on('end', resolve).on('error', reject))
    outgoing.on('error', reject).end()
  })
}
