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
    ['how a release gets there', edited('capacity: 2', 'capacity: 3').replace('weight: 10', 'weight: 20')],
  ])('ignores %s', (_, text) => {
    expect(digest(text)).toBe(digest(good))
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
