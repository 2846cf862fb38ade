import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { root, workflowIn } from './imagined.ts'

// What a release of the action itself says and proves.

const commit = 'c0ffee'.padEnd(40, '0')

function notesOf(tag: string) {
  const script = path.join(root, 'scripts/release-notes.mjs')
  return spawnSync(process.execPath, [script, tag, commit, 'acme/immutable-deploy'], { encoding: 'utf8' })
}

test('the notes of a release have its changes, the commit to pin and how to verify what runs', () => {
  const { status, stdout } = notesOf('vUnreleased')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^- The engine: /)
  expect(stdout).toContain(`- uses: acme/immutable-deploy@${commit} # vUnreleased`)
  const verified = `gh attestation verify dist/index.js --repo acme/immutable-deploy --source-digest ${commit}`
  expect(stdout).toContain(`git checkout ${commit}\n${verified}\n`)
})

test('a version of which the change log says nothing is not released', () => {
  const { status, stdout, stderr } = notesOf('v99.0.0')
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toContain("CHANGELOG.md has no section '## 99.0.0'")
})

test('a release attests dist/ after it was built again and before it is published, and has to be immutable', () => {
  const { jobs } = workflowIn('.github/workflows/release.yml')
  const { steps = [], ...release } = jobs['release'] ?? {}
  expect(release['permissions']).toEqual({ contents: 'write', 'id-token': 'write', attestations: 'write' })
  const at = (what: RegExp) => steps.findIndex(({ uses = '', run = '' }) => what.test(uses) || what.test(run))
  const order = [/git status --porcelain -- dist/, /^actions\/attest-build-provenance@/, /gh release create/].map(at)
  expect(order).not.toContain(-1)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(steps[order[1] ?? -1]?.with).toEqual({ 'subject-path': 'dist/**' })
  expect(steps[order[2] ?? -1]?.run).toMatch(/--jq \.immutable\)" = true/)
})
