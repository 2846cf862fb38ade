import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { read, root } from './imagined.ts'

test('every threat in SECURITY.md has a defence, and what holds it is there', () => {
  const [, table = ''] = read('SECURITY.md').split('## Threats\n')
  const [, , ...rows] = table.split('\n').filter((line) => line.startsWith('|'))
  expect(rows.length).toBeGreaterThan(8)
  for (const row of rows) {
    const [threat = '', defence = '', proof = ''] = row
      .split('|')
      .slice(1)
      .map((cell) => cell.trim())
    expect([threat, defence]).not.toContain('')
    const files = Array.from(proof.matchAll(/`([^`]+)`/g), ([, file = '']) => file)
    expect(files).not.toEqual([])
    for (const file of files) expect([file, existsSync(path.join(root, file))]).toEqual([file, true])
  }
})
