import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { systemClock } from '../../../src/action/system-clock.ts'
import { decodeEntry, encodeEntry } from '../../../src/platforms/aws/ledger/entry.ts'
import { environmentNames } from '../../../src/platforms/ec2/environment-names.ts'
import { createLedger } from '../../../src/platforms/aws/ledger/ledger.ts'
import { openSession, type Aws } from '../../../src/platforms/aws/session.ts'
import type { Operation } from '../../../src/ports/ledger.ts'
import { startMoto } from '../../harness/aws/moto.ts'
import { describeAws } from '../../harness/aws/on-emulator.ts'
import { startProxy, type Proxy } from '../../harness/aws/proxy.ts'
import { free } from '../../harness/change.ts'

const entry = (number: number, more: Partial<Operation> = {}): Operation => ({
  number,
  kind: 'deploy',
  status: 'succeeded',
  phase: 'done',
  owner: `owner-${number}`,
  sha: 'a'.repeat(40),
  title: 'a title',
  digest: `sha256:${'b'.repeat(64)}`,
  specDigest: `sha256:${'c'.repeat(64)}`,
  actor: 'ada',
  runUrl: 'https://github.com/acme/shop/actions/runs/1234567890',
  startedAt: 1_700_000_000_000,
  ...more,
})

describe('an entry as a parameter', () => {
  const arn = (n: number) =>
    `arn:aws:elasticloadbalancing:ap-southeast-2:123456789012:targetgroup/a-long-name-of-32-characters-v${n}/0123456789abcdef`
  const weights = (numbers: readonly number[]) => Object.fromEntries(numbers.map((n) => [arn(n), n]))
  const full = entry(123_456, {
    baseline: weights([1, 2, 3, 4]),
    intent: { from: weights([1, 2, 3, 4]), to: weights([1, 2, 3, 4, 5]) },
    machineImage: 'ami-0123456789abcdef0',
  })

  test('is read back unchanged', () => {
    expect(decodeEntry('/shop/123456', 123_456, encodeEntry(full))).toEqual(full)
  })

  test.each(['{{ssm:name}} and {{{', 'ünï “code” 🚀', '"\\u007b{{\\n'])(
    'keeps %j without a parameter reference',
    (title) => {
      const text = encodeEntry(entry(1, { title, reason: title }))
      expect(text).not.toContain('{{')
      expect(decodeEntry('/shop/1', 1, text)).toMatchObject({ title, reason: title })
    },
  )

  test.each(['x', '🚀', '"'])('fits, however long its texts are (%s)', (character) => {
    const long = character.repeat(10_000)
    const text = encodeEntry({ ...full, title: long, reason: long })
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4096)
    const { title, reason, ...rest } = decodeEntry('/shop/123456', 123_456, text)
    expect([title, reason].map((cut) => cut?.at(-1))).toEqual(['…', '…'])
    expect(rest).toMatchObject({ baseline: full.baseline, intent: full.intent })
  })
})

describeAws('the ledger in the parameter store', () => {
  let stop: () => Promise<unknown>
  let proxy: Proxy
  let aws: Aws
  let app = 0
  const key = () => ({ app: `shop-${app}`, environment: 'production' })
  const open = () => createLedger({ aws, key: key(), leaseMs: 120_000 })
  const call = () => free({ signal: new AbortController().signal, deadline: Date.now() + 20_000 })
  const asked = () => proxy.calls.map(({ operation }) => operation)

  beforeAll(async () => {
    const moto = await startMoto()
    proxy = await startProxy({ moto })
    const env = { AWS_ENDPOINT_URL: proxy.endpoint, AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }
    Object.assign(process.env, env)
    aws = openSession({ region: 'eu-west-1', clock: systemClock, credentials: undefined })
    stop = async () => {
      aws.close()
      await proxy.close()
      await moto.stop()
    }
  })
  beforeEach(() => {
    app += 1
    proxy.reset()
  })
  afterAll(() => stop())

  test('reads a long history by pages once, and then only what can have changed', async () => {
    const writer = open()
    for (let number = 1; number <= 23; number += 1) await writer.append(entry(number), call())
    const ledger = open()
    proxy.reset()
    expect(await ledger.list(call())).toHaveLength(23)
    expect(asked().length).toBeGreaterThanOrEqual(3)
    proxy.reset()
    expect(await ledger.list(call())).toHaveLength(23)
    expect(asked()).toEqual(['GetParameters'])
  })

  test('sees what another run has appended and how its own entries ended since', async () => {
    const [ours, theirs] = [open(), open()]
    await theirs.append(entry(1, { status: 'running', phase: 'gating' }), call())
    expect((await ours.list(call())).map(({ operation }) => operation.status)).toEqual(['running'])
    await theirs.update(entry(1), call())
    for (let number = 2; number <= 14; number += 1) await theirs.append(entry(number), call())
    const seen = await ours.list(call())
    expect(seen.map(({ operation }) => operation.number)).toEqual(Array.from({ length: 14 }, (_, n) => n + 1))
    expect(new Set(seen.map(({ operation }) => operation.status))).toEqual(new Set(['succeeded']))
  })

  test('knows its own entry again when the answer to its append was lost', async () => {
    proxy.fault('ssm', 'PutParameter', { kind: 'cut-after' })
    expect(await open().append(entry(1), call())).toBe('appended')
    expect(asked().filter((operation) => operation === 'PutParameter')).toHaveLength(2)
    expect(await open().append(entry(1, { owner: 'somebody else' }), call())).toBe('taken')
  })

  test('waits when it is throttled, and then answers', async () => {
    proxy.throttle('ssm', 'PutParameter', 4)
    expect(await open().append(entry(1), call())).toBe('appended')
    expect(await open().get(1, call())).toMatchObject({ operation: entry(1) })
  })

  test('costs one request a heartbeat', async () => {
    const ledger = open()
    await ledger.append(entry(1, { status: 'running' }), call())
    proxy.reset()
    await ledger.update(entry(1, { status: 'running', phase: 'gating' }), call())
    expect(asked()).toEqual(['PutParameter'])
    expect(await open().get(1, call())).toMatchObject({ operation: { phase: 'gating' } })
  })

  test('tells the store’s time without asking again', async () => {
    const fresh = openSession({ region: 'eu-west-1', clock: systemClock, credentials: undefined })
    const ledger = createLedger({ aws: fresh, key: key(), leaseMs: 120_000 })
    const before = await ledger.now(call())
    expect(asked()).toEqual(['GetParameters'])
    await ledger.append(entry(1), call())
    const stored = await ledger.get(1, call())
    proxy.reset()
    expect(await ledger.now(call())).toBeGreaterThanOrEqual(stored?.storedAt ?? Number.POSITIVE_INFINITY)
    expect(asked()).toEqual([])
    expect(Math.abs(before - Date.now())).toBeLessThan(60_000)
    fresh.close()
  })

  /** As a hand or another tool would write it. */
  const write = (name: string, value: string) =>
    aws.ssm(call(), 'writing', (ssm, options) =>
      ssm.putParameter({ Name: name, Value: value, Type: 'String', Overwrite: true }, options),
    )

  test('names a damaged entry with each read and never prunes it', async () => {
    const { app: name } = key()
    const ledger = open()
    for (const number of [1, 2]) await ledger.append(entry(number, { status: 'running', phase: 'gating' }), call())
    await ledger.append(entry(3), call())
    expect(await ledger.list(call())).toHaveLength(3)
    const parameter = `/immutable-deploy/${name}/production/2`
    await write(parameter, JSON.stringify({ ...entry(2), status: 'done' }))
    const damaged = {
      code: 'ledger-damaged',
      message: expect.stringContaining(`${parameter} is damaged: \`status\` is "done"`),
      advice: expect.stringContaining(`aws ssm get-parameter-history --name ${parameter}`),
    }
    for (let times = 0; times < 3; times += 1) await expect(ledger.list(call())).rejects.toMatchObject(damaged)
    await expect(ledger.get(2, call())).rejects.toMatchObject(damaged)
    await expect(open().list(call())).rejects.toMatchObject(damaged)
    await write(parameter, encodeEntry(entry(2)))
    expect(await ledger.list(call())).toHaveLength(3)
  })

  test('ignores parameters that are not entries', async () => {
    const { app: name } = key()
    await open().append(entry(1), call())
    for (const other of ['notes', '01', '2x', '0', '-1'])
      await write(`/immutable-deploy/${name}/production/${other}`, '{')
    expect((await open().list(call())).map(({ operation }) => operation.number)).toEqual([1])
    expect(await open().get(2, call())).toBeUndefined()
  })

  test('finds an environment by its ledger alone', async () => {
    const { app: name } = key()
    await open().append(entry(1), call())
    await createLedger({ aws, key: { app: name, environment: 'pr-7' }, leaseMs: 120_000 }).append(entry(1), call())
    expect(await environmentNames(aws, name, call())).toEqual(['pr-7', 'production'])
    expect(await environmentNames(aws, 'another', call())).toEqual([])
  })
})
