// Kills, interrupts and pauses the real bundle: `npm run prove:real -- --help`.
import { execFileSync, spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const typescript = path.join(root, 'scripts', 'typescript.mjs')
const program = path.join(root, '__tests__', 'prove', 'real', 'main.ts')

execFileSync(process.execPath, [path.join(root, 'scripts', 'build.mjs'), '--if-changed'], { stdio: 'inherit' })
const child = spawn(process.execPath, ['--import', typescript, program, ...process.argv.slice(2)], { stdio: 'inherit' })
// The terminal tells the child, too.
process.on('SIGINT', () => undefined)
child.on('exit', (code) => (process.exitCode = code ?? 1))
