// A deployment of two instances without a bake, beside `pm2 reload` of the same app with two processes, both under load.
// Ready means the same for both: the app has begun to listen. pm2 comes from npm, into a folder that is thrown away.
import { execFile } from 'node:child_process'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { freePort, startLoad } from '../examples/demo/load.mjs'
import { median, printTable, verdict } from './lib/figures.mjs'
import { createSandbox, quick } from './lib/sandbox.mjs'

const execute = promisify(execFile)
const runs = 7
const sandbox = await createSandbox({
  spec: (text) => quick(text).replace('checks: [{ path: /, contains: Shop }]', 'checks: []'),
})
const pm2 = await installPm2()
const seen = { reload: [], deploy: [], there: [] }
try {
  await sandbox.run({ command: 'deploy' })
  await pm2.run('start', path.join(pm2.folder, 'server.js'), '-i', '2', '--name', 'shop')
  for (let run = 0; run <= runs; run += 1) {
    const reload = await underLoad(pm2.url, () => pm2.run('reload', 'shop'))
    await sandbox.repository.commit(`Commit ${run}`)
    const deploy = await underLoad(sandbox.url, () => sandbox.run({ command: 'deploy' }))
    const there = await underLoad(sandbox.url, () => sandbox.run({ command: 'deploy', force: 'true' }))
    if (run === 0) continue
    seen.reload.push(reload)
    seen.deploy.push(deploy)
    seen.there.push(there)
  }
} finally {
  await pm2.run('kill')
  await sandbox.remove()
}
const seconds = (name) => median(seen[name].map((one) => one.seconds))
const total = (name, field) => seen[name].reduce((sum, one) => sum + one[field], 0)
const row = (title, name) => [title, `${seconds(name).toFixed(2)} s`, total(name, 'sent'), total(name, 'failed')]
printTable(
  ['', 'median', 'requests', 'failed'],
  [row('pm2 reload', 'reload'), row('deployment, image built', 'deploy'), row('deployment, image there', 'there')],
)
verdict('a deployment against pm2 reload', seconds('deploy') / seconds('reload'), 1.5)
verdict('with the image there', seconds('there') / seconds('reload'), 1)
verdict('failed requests of ours', total('deploy', 'failed') + total('there', 'failed'), 0)

async function underLoad(url, work) {
  const load = startLoad(url)
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1000
  return { seconds, ...(await load.stop()) }
}

async function installPm2() {
  const folder = path.join(sandbox.folder, 'pm2')
  await mkdir(folder)
  await writeFile(path.join(folder, 'package.json'), '{"private": true, "type": "module"}')
  await execute('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', 'pm2@7'], { cwd: folder })
  await cp(path.join(sandbox.workspace, 'server.js'), path.join(folder, 'server.js'))
  const port = await freePort()
  const env = { PATH: process.env.PATH, HOME: folder, PM2_HOME: path.join(folder, 'home'), PORT: String(port) }
  const program = path.join(folder, 'node_modules', 'pm2', 'bin', 'pm2')
  const run = (...args) => execute(process.execPath, [program, ...args], { cwd: folder, env })
  return { folder, url: `http://127.0.0.1:${port}`, run }
}
