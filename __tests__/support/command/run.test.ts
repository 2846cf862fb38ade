import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { CommandNews } from '../../../src/support/command/news.ts'
import { runCommand, type Command, type Ended } from '../../../src/support/command/run.ts'
import { eventually } from '../../harness/local.ts'
import { sleepers } from '../../harness/sleepers.ts'

let folder: string
let news: CommandNews[]
const never = new AbortController().signal

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'command-'))
  news = []
})
afterEach(() => rm(folder, { recursive: true }))

function run(script: string, more: Partial<Command> = {}, signal = never): Promise<Ended> {
  const watched = { title: 'the build', tell: (one: CommandNews) => void news.push(one) }
  const env = { PATH: process.env['PATH'] }
  return runCommand({ command: ['sh', '-c', script], folder, work: folder, env, watched, ...more }, signal)
}

function printed(): readonly string[] {
  return news.flatMap((one) => (one.type === 'command-printed' ? one.lines : []))
}

const inFolder = (name: string) => path.join(folder, name)
const appears = (name: string) => eventually(async () => existsSync(inFolder(name)) || undefined)

test('each line of both outputs is told as it comes, in the order in which it was printed', async () => {
  const running = run('echo one; echo two >&2; while ! test -e go; do sleep 0.01; done; printf three')
  await eventually(async () => printed().length === 2 || undefined)
  await writeFile(inFolder('go'), '')
  expect(await running).toEqual({ failure: undefined, exitCode: 0, lines: ['one', 'two', 'three'] })
  expect(printed()).toEqual(['one', 'two', 'three'])
  expect(news[0]).toEqual({ type: 'command-started', title: 'the build' })
  expect(news.at(-1)).toMatchObject({ type: 'command-ended', tookMs: expect.any(Number), failure: undefined })
})

test('nobody gets a line before what nobody may read is out of it', async () => {
  const lines: string[] = []
  const ended = await run('echo the word; echo another word; exit 4', {
    hide: (line) => line.replaceAll('word', '***'),
    onLines: (more) => void lines.push(...more),
  })
  expect(ended).toEqual({ failure: 'exit code 4', exitCode: 4, lines: ['the ***', 'another ***'] })
  expect([lines, printed()]).toEqual([ended.lines, ended.lines])
})

test.each([
  ['an exit code', 'exit 3', 'exit code 3', 3],
  ['a signal', 'kill -KILL $$', 'ended by a signal', undefined],
  ['a signal of which a shell tells', 'exit 137', 'exit code 137 (SIGKILL: often the machine was out of memory)', 137],
  ['a program that is not there', 'no-such-program', 'exit code 127', 127],
])('a command that fails says how: %s', async (_how, script, failure, exitCode) => {
  expect(await run(script)).toMatchObject({ failure, exitCode })
  expect(news.at(-1)).toMatchObject({ type: 'command-ended', failure })
})

test('a program that is not there is told like any other that a shell does not find', async () => {
  expect(await run('', { command: ['no-such-program'] })).toMatchObject({
    exitCode: 127,
    lines: [expect.stringContaining('no-such-program: not found')],
  })
})

test('there is nothing to read', async () => {
  expect(await run('read -r line || echo nothing')).toMatchObject({ lines: ['nothing'] })
})

test('an abort ends all of it at once, what ignores signals too, and is what the command fails with', async () => {
  const stop = new AbortController()
  const running = run(`trap '' TERM INT; sleep 98751 & touch begun; sleep 98751`, {}, stop.signal)
  await appears('begun')
  await eventually(async () => (await sleepers(98_751)).length === 2 || undefined)
  stop.abort(new Error('cancelled'))
  await expect(running).rejects.toThrow('cancelled')
  expect(await sleepers(98_751)).toEqual([])
  expect(news.at(-1)).toMatchObject({ type: 'command-ended', failure: 'stopped' })
})

test('an abort right after the start ends the command as well', async () => {
  const stop = new AbortController()
  const running = run('sleep 98752; touch late', {}, stop.signal)
  setImmediate(() => stop.abort(new Error('cancelled')))
  await expect(running).rejects.toThrow('cancelled')
  await eventually(async () => (await sleepers(98_752)).length === 0 || undefined)
  expect(await readdir(folder)).not.toContain('late')
})

test('a command with a grace time is asked before it is ended', async () => {
  const stop = new AbortController()
  const script = `trap 'echo cleaned up > done; exit 1' INT; touch begun; while :; do sleep 0.05; done`
  const running = run(script, { graceMs: 30_000 }, stop.signal)
  await appears('begun')
  stop.abort(new Error('cancelled'))
  await expect(running).rejects.toThrow('cancelled')
  expect(await readFile(inFolder('done'), 'utf8')).toBe('cleaned up\n')
})

test('more than 1 MB without the end of a line ends the command', async () => {
  const ended = await run(`head -c 3000000 /dev/zero | tr '\\0' x; sleep 98753`)
  expect(ended).toEqual({
    failure: 'stopped, for it printed more than 1 MB without the end of a line',
    exitCode: undefined,
    lines: ['… a line too long to be shown'],
  })
  expect(await sleepers(98_753)).toEqual([])
})

test('what has left the group and holds the output keeps nobody waiting, in the end either', async () => {
  const open = () => process.getActiveResourcesInfo().filter((name) => name === 'PipeWrap').length
  const before = open()
  const script = `setsid sh -c 'touch left; exec sleep 98754' & while ! test -e left; do sleep 0.01; done; echo over`
  expect(await run(script)).toMatchObject({ failure: undefined, lines: ['over'] })
  await eventually(async () => (await sleepers(98_754)).length === 1 || undefined)
  await eventually(async () => open() <= before || undefined)
  for (const pid of await sleepers(98_754)) process.kill(pid)
})
