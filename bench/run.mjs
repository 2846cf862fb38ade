// Every measurement that the README quotes: `npm run bench`, or some of them: `npm run bench -- startup rollback`.
// Each prints ratios that were taken in one run; absolute times are this machine's.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const all = ['startup', 'aws-startup', 'rollback', 'deploy', 'swaps', 'balancer', 'scale', 'build', 'cache', 'aws']
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !all.includes(name))
if (unknown.length > 0) throw new Error(`no bench called ${unknown.join(', ')}; there are ${all.join(', ')}`)

for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n── ${name} ${'─'.repeat(72 - name.length)}`)
  const file = fileURLToPath(new URL(`${name}.mjs`, import.meta.url))
  const code = await new Promise((resolve) =>
    spawn(process.execPath, [file], { stdio: 'inherit' }).on('close', resolve),
  )
  if (code !== 0) process.exitCode = 1
}
