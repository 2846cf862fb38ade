import { describe, expect, test } from '@jest/globals'
import { edited, good, load } from './written.ts'

const digest = (text: string) => load(text).environment('production').digest

describe('the digest of a spec', () => {
  test.each([
    ['comments', `# a comment\n${good}`],
    [
      'key order',
      edited(
        '  build: npm ci --omit=dev\nrun:\n  command: [node, server.js]',
        '  build: npm ci --omit=dev\nrun:\n  port: 8080\n  command: [node, server.js]',
      ),
    ],
    ['how a duration is written', edited('interval: 5s', 'interval: 5000ms')],
    ['a default that is written out', edited('interval: 5s }', 'interval: 5s, timeout: 2s, healthy: 2 }')],
    [
      'everything of a deployment',
      edited('contains: Shop', 'contains: Other')
        .replace('warm: 2', 'warm: 1')
        .replace('capacity: 2', 'capacity: 2\n  bake: 9s\n  gates: { min-requests: 7 }\n  timeouts: { boot: 9s }'),
    ],
    [
      'how an image gets there',
      edited(
        '--omit=dev',
        '--omit=dev\n  cache: [{ path: ~/.npm, key-files: [package-lock.json] }]\n  reproduce: check',
      ),
    ],
    ['a cache that is off', edited('--omit=dev', '--omit=dev\n  cache: off')],
    ['how a release gets there', edited('capacity: 2', 'capacity: 3').replace('weight: 10', 'weight: 20')],
  ])('ignores %s', (_, text) => {
    expect(digest(text)).toBe(digest(good))
  })

  test.each(['0.5m', '30000ms', '30.0s'])('is the same for 30s as for %s', (written) => {
    const withGrace = (grace: string) => digest(edited('run:\n', `run:\n  stop-grace: ${grace}\n`))
    expect(withGrace(written)).toBe(withGrace('30s'))
    expect(withGrace(written)).not.toBe(withGrace('31s'))
  })

  test.each([
    ['the command', edited('server.js', 'other.js')],
    ['the environment', edited('LOG_LEVEL: info', 'LOG_LEVEL: warn')],
    ['the health check', edited('/healthz', '/ready')],
    ['the build', edited('--omit=dev', '')],
    ['a secret’s reference', edited('db-url', 'db-url-2')],
  ])('changes with %s', (_, text) => {
    expect(digest(text)).not.toBe(digest(good))
  })
})
