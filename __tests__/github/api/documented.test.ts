import { expect, test } from '@jest/globals'
import { jobPermissions, permissionsFor, permissionsOf } from '../../../src/github/api/permissions.ts'
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

test('a job is told to give what the calls take, at the highest level that any of them takes', () => {
  const lines = Object.values(permissionsOf).flat()
  const had = lines.filter((line) => !line.startsWith('metadata:') && !line.startsWith('administration:'))
  const { 'id-token': _, ...ofGitHub } = jobPermissions
  const highest = (name: string) => (had.some((line) => line === `${name}: write`) ? 'write' : 'read')
  const names = new Set(had.map((line) => line.slice(0, line.indexOf(':'))))
  expect(Object.entries(ofGitHub).map(([name, { level }]) => [name, level])).toEqual(
    expect.arrayContaining([...names].map((name) => [name, highest(name)])),
  )
  expect(Object.keys(ofGitHub)).toHaveLength(names.size)
})

test('the permissions that GitHub names in an answer count before the table', () => {
  const call = 'POST /repos/{owner}/{repo}/deployments'
  expect(permissionsFor(call, 'issues=write; pull_requests=write')).toEqual(['issues: write', 'pull-requests: write'])
  expect(permissionsFor(call, 'contents=read,deployments=write')).toEqual(['contents: read, deployments: write'])
  for (const nonsense of [undefined, '', 'allows_permissionless_access=true', '<b>=write'])
    expect(permissionsFor(call, nonsense)).toEqual(['deployments: write'])
  expect(permissionsFor('GET /somewhere', undefined)).toEqual([])
})

test('whoever misses a permission is told at once the level that everything takes, not that of the one call', () => {
  expect(permissionsFor('GET /repos/{owner}/{repo}/deployments', 'deployments=read')).toEqual(['deployments: write'])
  expect(permissionsFor('GET /repos/{owner}/{repo}/pulls', undefined)).toEqual(['pull-requests: write'])
  expect(permissionsFor('GET /repos/{owner}/{repo}/contents/{path}', undefined)).toEqual(['contents: read'])
})
