import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { permissionsFor, permissionsOf } from '../../../src/github/api/permissions.ts'
import { routes } from '../../harness/github/check.ts'
import { neededFor } from '../../harness/github/permissions.ts'

test('the calls with known permissions are those in the cut-down GitHub description', () => {
  expect(Object.keys(permissionsOf).toSorted()).toEqual(routes.toSorted())
})

test.each(Object.entries(permissionsOf))('%s has the permissions that GitHub asks for', (route, lines) => {
  const needed = neededFor(route).map(([name, level]) => `${name.replaceAll('_', '-')}: ${level}`)
  // Of an issue that is no pull request the words would mislead: there `issues` alone is right.
  expect(needed).toEqual(expect.arrayContaining([...lines]))
})

test('docs/github.md has the same permissions table as the code', async () => {
  const text = await readFile(new URL('../../../docs/github.md', import.meta.url), 'utf8')
  const rows = Array.from(text.matchAll(/^\| `([A-Z]+ [^`]+)` +\| (.*?) +\|$/gm), ([, call, lines]) => [call, lines])
  const table = Object.entries(permissionsOf).map(([call, lines]) => [
    call,
    lines.map((line) => `\`${line}\``).join(', '),
  ])
  expect(rows).toEqual(table)
})

test('the permissions that GitHub names in an answer count before the table', () => {
  const call = 'POST /repos/{owner}/{repo}/deployments'
  expect(permissionsFor(call, 'issues=write; pull_requests=write')).toEqual(['issues: write', 'pull-requests: write'])
  expect(permissionsFor(call, 'contents=read,deployments=write')).toEqual(['contents: read, deployments: write'])
  for (const nonsense of [undefined, '', 'allows_permissionless_access=true', '<b>=write'])
    expect(permissionsFor(call, nonsense)).toEqual(['deployments: write'])
  expect(permissionsFor('GET /somewhere', undefined)).toEqual([])
})
