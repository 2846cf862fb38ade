import { KnownError } from '../../src/errors/known-error.ts'
import { loadSpec } from '../../src/spec/load.ts'
import type { Spec } from '../../src/spec/types.ts'

export const good = `app: shop
image:
  build: npm ci --omit=dev
run:
  command: [node, server.js]
  health: { path: /healthz, interval: 5s }
  env: { LOG_LEVEL: info }
  secrets: { DB_URL: "file:~/.secrets/db-url" }
defaults:
  platform: local
  capacity: 2
  strategy: { canary: { weight: 10, pause: 2m } }
  checks: [{ path: /, contains: Shop }]
  keep: { warm: 2 }
environments:
  production: {}
  staging:
    local: { listen: "127.0.0.1:8081" }
    capacity: 1
    run: { env: { LOG_LEVEL: debug, EXTRA: 1 } }
    keep: { history: 5 }
previews:
  environment: staging
  route: { host: "pr-{number}.preview.example.com" }
`

export function load(text: string): Spec {
  return loadSpec(text, { file: 'immutable.yml', directory: '/work/shop', home: '/home/me' })
}

/** What is wrong with a spec, each as `line:column field: message`. */
export function problemsOf(text: string): readonly string[] {
  try {
    load(text)
  } catch (error) {
    if (!(error instanceof KnownError) || error.code !== 'spec-invalid') throw error
    return error.problems.map(({ location, message }) => `${location?.line}:${location?.column} ${message}`)
  }
  throw new Error('the spec is valid')
}

export function edited(from: string | RegExp, to: string): string {
  const text = good.replace(from, to)
  if (text === good) throw new Error(`nothing to replace: ${String(from)}`)
  return text
}
