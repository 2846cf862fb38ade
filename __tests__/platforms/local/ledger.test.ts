import { execFile as run, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { systemClock } from '../../../src/action/system-clock.ts'
import { createLedger } from '../../../src/platforms/local/ledger/ledger.ts'
import type { Ledger, Operation } from '../../../src/ports/ledger.ts'
import { free } from '../../harness/change.ts'
import { call } from '../../harness/local.ts'

const execFile = promisify(run)

let root: string
let folder: string
let ledger: Ledger
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'ledger-'))
  folder = path.join(root, 'ledger', 'shop', 'production')
  ledger = createLedger({ folder, leaseMs: 60_000, clock: systemClock })
})
afterEach(() => rm(root, { recursive: true }))

function operation(number: number, more: Partial<Operation> = {}): Operation {
  return {
    number,
    kind: 'deploy',
    status: 'running',
    phase: 'claimed',
    owner: 'me',
    sha: 'a'.repeat(40),
    title: 'a commit',
    digest: '',
    specDigest: '',
    actor: 'somebody',
    runUrl: '',
    startedAt: 1,
    ...more,
  }
}

describe('the ledger', () => {
  test('is empty when it does not exist, and reading it creates nothing', async () => {
    expect(await ledger.list(call())).toEqual([])
    expect(await ledger.get(1, call())).toBeUndefined()
    await ledger.prune([1], call())
    expect(await readdir(root)).toEqual([])
  })

  test('appends each number once', async () => {
    expect(await ledger.append(operation(1), call())).toBe('appended')
    expect(await ledger.append(operation(1, { owner: 'another' }), call())).toBe('taken')
    expect((await ledger.get(1, call()))?.operation.owner).toBe('me')
  })

  test('removes drafts of killed processes with the next append, and keeps those of living ones', async () => {
    await ledger.append(operation(1), call())
    const [old, young] = ['.000002.json.0123456789ab', '.000002.json.ba9876543210'].map((name) =>
      path.join(folder, name),
    )
    for (const draft of [old, young]) await writeFile(draft ?? '', '{')
    await utimes(old ?? '', 1, 1)
    await ledger.append(operation(2), call())
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([path.basename(young ?? '')])
  })

  test('lists by number, even beyond a million, and prunes', async () => {
    for (const number of [1_000_000, 2, 10, 999_999, 1]) await ledger.append(operation(number), call())
    const numbers = async () => (await ledger.list(call())).map((entry) => entry.operation.number)
    expect(await numbers()).toEqual([1, 2, 10, 999_999, 1_000_000])
    await ledger.prune([1, 2, 3], call())
    expect(await numbers()).toEqual([10, 999_999, 1_000_000])
  })

  test('replaces an entry as a whole, but not one that does not exist', async () => {
    await ledger.append(operation(1, { reason: 'none yet' }), call())
    await ledger.update(operation(1, { status: 'succeeded' }), call())
    const entry = await ledger.get(1, call())
    expect(entry?.operation).toEqual(operation(1, { status: 'succeeded' }))
    await expect(ledger.update(operation(2), call())).rejects.toMatchObject({ code: 'ledger-entry-missing' })
    expect(await readdir(folder)).toEqual(['000001.json'])
  })

  test('uses one clock for its entries and for the present time', async () => {
    const before = await ledger.now(call())
    await ledger.append(operation(1), call())
    const { storedAt = 0 } = (await ledger.get(1, call())) ?? {}
    const after = await ledger.now(call())
    expect(storedAt).toBeGreaterThanOrEqual(before)
    expect(storedAt).toBeLessThanOrEqual(after)
    await ledger.update(operation(1), call())
    expect((await ledger.get(1, call()))?.storedAt).toBeGreaterThanOrEqual(after)
  })

  test('names a damaged entry, and ignores files that are not entries', async () => {
    await ledger.append(operation(1), call())
    await writeFile(path.join(folder, 'notes.txt'), 'mine')
    await writeFile(path.join(folder, '.000002.json.abc'), '{')
    expect(await ledger.list(call())).toHaveLength(1)
    const another = JSON.stringify(operation(3))
    for (const content of ['', '{"number": 2', another, 'null', another.padEnd(2_000_000)]) {
      await writeFile(path.join(folder, '000002.json'), content)
      const damaged = { code: 'ledger-damaged', message: expect.stringContaining(path.join(folder, '000002.json')) }
      await expect(ledger.list(call())).rejects.toMatchObject(damaged)
      await expect(ledger.get(2, call())).rejects.toMatchObject(damaged)
    }
  })

  test.each([
    ['a folder', (file: string) => mkdir(file)],
    ['a pipe that nobody writes to', (file: string) => execFile('mkfifo', [file])],
    ['a device without an end', (file: string) => symlink('/dev/zero', file)],
    ['a link to itself', (file: string) => symlink(file, file)],
  ])('names an entry that is %s', async (_what, make) => {
    await ledger.append(operation(1), call())
    await make(path.join(folder, '000002.json'))
    const damaged = { code: 'ledger-damaged', message: expect.stringContaining(path.join(folder, '000002.json')) }
    await expect(ledger.list(call())).rejects.toMatchObject(damaged)
    await expect(ledger.get(2, call())).rejects.toMatchObject(damaged)
  })

  test('writes nothing if its process stood still beyond the deadline', async () => {
    await ledger.append(operation(1), call())
    let asked = 0
    const stoppedWhileWriting = { ...systemClock, now: () => (++asked > 2 ? 1000 : 0) }
    const late = () => {
      asked = 0
      return free({ signal: new AbortController().signal, deadline: 500 })
    }
    const stopped = createLedger({ folder, leaseMs: 60_000, clock: stoppedWhileWriting })
    const refused = { code: 'platform-timeout', mayLand: false }
    await expect(stopped.update(operation(1, { status: 'failed' }), late())).rejects.toMatchObject(refused)
    await expect(stopped.append(operation(2), late())).rejects.toMatchObject(refused)
    expect((await ledger.list(call())).map((entry) => entry.operation)).toEqual([operation(1)])
    expect(await readdir(folder)).toEqual(['000001.json'])
  })

  test('finds an entry only by its own name', async () => {
    await ledger.append(operation(1), call())
    for (const name of ['0000001.json', '000000.json', '01.json'])
      await writeFile(path.join(folder, name), JSON.stringify(operation(1)))
    expect(await ledger.list(call())).toHaveLength(1)
  })

  test('does not take a failed read for a missing entry', async () => {
    await writeFile(path.join(root, 'file'), '')
    const broken = createLedger({ folder: path.join(root, 'file'), leaseMs: 1000, clock: systemClock })
    await expect(broken.get(1, call())).rejects.toMatchObject({ code: 'store-not-writable' })
    await expect(broken.list(call())).rejects.toMatchObject({ code: 'store-not-writable' })
  })

  test('lets one of several processes win that append the same number at once', async () => {
    const built = path.resolve('build/platforms/local/ledger/ledger.js')
    const script = `
      const { createLedger } = await import(${JSON.stringify(built)})
      const clock = { now: Date.now }
      const ledger = createLedger({ folder: ${JSON.stringify(folder)}, leaseMs: 60000, clock })
      const won = []
      process.stdin.once('data', async () => {
        for (let number = 1; number <= 50; number += 1) {
          const entry = { ...${JSON.stringify(operation(1))}, number, owner: String(process.pid) }
          const call = { signal: new AbortController().signal, deadline: Date.now() + 10000 }
          if ((await ledger.append(entry, call)) === 'appended') won.push(number)
        }
        console.log(JSON.stringify(won))
        process.exit()
      })
      console.log('ready')`
    const children = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] }),
    )
    await Promise.all(children.map((child) => once(child.stdout, 'data')))
    const answers = children.map((child) => text(child.stdout))
    for (const child of children) child.stdin.write('go\n')
    const won = (await Promise.all(answers)).map((answer) => JSON.parse(answer) as number[])
    expect(won.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
    const owners = new Map(children.map((child, index) => [String(child.pid), new Set(won[index])]))
    for (const entry of await ledger.list(call()))
      expect(owners.get(entry.operation.owner)?.has(entry.operation.number)).toBe(true)
  })
})
