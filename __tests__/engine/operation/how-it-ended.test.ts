// What a run says at its end: that the new state stays where only cleaning up has failed, and what is live now, however it ended.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import type { EngineEvent } from '../../../src/engine/events.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { build, commit, deployed, keep, start, worldWith } from '../../harness/memory/runs.ts'
import { traffic } from '../../harness/memory/whole.ts'

describe('a deployment whose former fleet cannot be removed', () => {
  const stays = /^Operation 2 moved traffic of production and that stays, but what it replaced is not cleaned up yet: /

  test('fails, says that the new state stays, and the next run finishes it', async () => {
    const world = await worldWith(1, keep(0))
    const faults = {
      faults: ({ name }: { readonly name: string }) => (name === 'remove' ? ('denied' as const) : undefined),
    }
    await expect(deployed(world, 2, { ...keep(0), ...faults })).rejects.toMatchObject({
      code: 'permission-missing',
      message: expect.stringMatching(stays),
      advice: 'Allow remove. Once nothing is in its way, the next run finishes it; `command: sweep` does so at once.',
    })
    expect(traffic(world)).toEqual({ v2: 100 })
    await deployed(world, 3, keep(0))
    expectConverged(world, 'v3', keep(0))
  })

  test('because something else forwards to its target group says what to do, for every later run would fail as well', async () => {
    const world = await worldWith(1, keep(0))
    world.place('production').foreignUses.add('group-production-v1')
    const error = await deployed(world, 2, keep(0)).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'target-group-in-use', message: expect.stringMatching(stays) })
    expect(error).not.toMatchObject({ advice: expect.stringContaining('The next run finishes it') })
  })
})

describe('a deployment that is undone', () => {
  const lastStatus = (events: readonly EngineEvent[]) =>
    events.findLast(({ type }) => type === 'environment-status' || type === 'environment-status-unknown')

  /** Its program does not boot; when it is undone, the ledger cannot be listed so many times. */
  async function undone(unread: number) {
    const world = await worldWith(1)
    world.apps.set(commit(2).sha, { boot: 'dies', errorPercent: 100, p99: 10 })
    let left = unread
    const started = start(world, {
      faults: ({ name }) => {
        const isUndone = world.place('production').ledger.get(2)?.operation.phase === 'done'
        return isUndone && name === 'listLedger' && (left -= 1) >= 0 ? 'fail' : undefined
      },
    })
    await expect(deploy(started.run, { commit: commit(2), build })).rejects.toMatchObject({ code: 'fleet-failed' })
    return lastStatus(started.events)
  }

  test.each([0, 1])('tells what is live at the end although that cannot be read %i times', async (unread) => {
    expect(await undone(unread)).toMatchObject({
      type: 'environment-status',
      status: { live: { release: 1 }, traffic: { 1: 100 } },
    })
  })

  test('says that it does not know what is live if that cannot be read, and fails with its own error', async () => {
    expect(await undone(9)).toEqual({ type: 'environment-status-unknown', environment: 'production' })
  })
})
