// Somebody else may remove a fleet at any moment, here right before a run takes its capacity away.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { sweep } from '../../../src/commands/sweep.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { build, commit, deployed, keep, productions, start, type RunOptions } from '../../harness/memory/runs.ts'
import { expectServed, inventory } from '../../harness/memory/whole.ts'
import { createWorld, type World } from '../../harness/memory/world.ts'

describe('during its removal,', () => {
  /** Right before its capacity is taken away. */
  const removed = (world: World): RunOptions => ({
    ...keep(0),
    faults: ({ name }) => {
      if (name === 'isReferredTo') world.place('production').fleets.delete('fleet-production-v1')
      return undefined
    },
  })

  test('a fleet that somebody else removes does not fail the deployment that replaces it', async () => {
    const world = createWorld()
    await deployed(world, 1, keep(0))
    const started = start(world, removed(world))
    expect(await deploy(started.run, { commit: commit(2), build })).toMatchObject({ changed: true })
    expect(started.session.calls).toContain('isReferredTo')
    expect(inventory(world)).toEqual(['v2 live 100 %, 2 instances'])
    expectConverged(world, 'v2')
    expectServed(world)
  })

  test('a fleet that somebody else removes does not fail the sweep that removes it', async () => {
    const world = createWorld()
    await deployed(world, 1, keep(0))
    await deployed(world, 2, keep(1))
    const started = start(world, removed(world))
    const none = { ...productions, environmentOf: () => keep(0).environment }
    expect(await sweep(started.run, none)).toMatchObject({ changed: true })
    expect(started.session.calls).toContain('isReferredTo')
    expect(inventory(world)).toEqual(['v2 live 100 %, 2 instances'])
    expectConverged(world, 'v2')
    expectServed(world)
  })
})
