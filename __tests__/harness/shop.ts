import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect } from '@jest/globals'
import { expectDone } from './expectations.ts'
import { startLoad, type Load } from './load.ts'
import { eventually } from './local.ts'
import type { ActionOptions, ActionResult, RunningAction } from './runner.ts'
import { createSandbox, type Sandbox, type SpecOverrides } from './sandbox.ts'

type Inputs = Readonly<Record<string, string>>

/** A sandbox for all tests of a `describe`, with a release that is live before the first of them. */
export interface Shop {
  sandbox(): Sandbox
  /**
   * Commits an app with this greeting, and starts to deploy it.
   * @param overrides instead of the shop's own.
   */
  deploy(greeting: string, inputs?: Inputs, overrides?: SpecOverrides): Promise<RunningAction>
  /** The same; returns when the run is in that step. */
  deployUntil(step: string, greeting: string): Promise<RunningAction>
  run(inputs: Inputs): Promise<ActionResult>
  /** The greeting of what is live; of all that are, when traffic is split. */
  serves(): Promise<string>
  /** What there is of unfinished work: temporary files of the runs, folders of builds. */
  unfinished(): Promise<readonly string[]>
}

export function openShop(usual: SpecOverrides): Shop {
  let sandbox: Sandbox
  let options: ActionOptions = {}

  const deploy = async (greeting: string, inputs: Inputs = {}, overrides = usual) => {
    await sandbox.commit({ greeting }, overrides)
    return sandbox.start({ command: 'deploy', ...inputs }, options)
  }
  const temporary = () => path.join(sandbox.folder, 'temporary')
  const builds = () => readdir(path.join(sandbox.store, 'oci', 'shop', 'work'))
  const unfinished = async () => [...(await readdir(temporary())), ...(await builds())]

  beforeAll(async () => {
    sandbox = await createSandbox()
    await mkdir(temporary())
    options = { environment: { TMPDIR: temporary() } }
    expectDone(await (await deploy('the first')).finished)
  })
  afterAll(() => sandbox.cleanup())

  return {
    sandbox: () => sandbox,
    deploy,
    async deployUntil(step, greeting) {
      const run = await deploy(greeting)
      await run.untilStep(step)
      if (step === 'image') await eventually(async () => (await builds()).length > 0 || undefined)
      return run
    },
    run: (inputs) => sandbox.run(inputs, options),
    async serves() {
      const answers = await Promise.all(Array.from({ length: 20 }, () => sandbox.get()))
      const greetings = answers.map(({ status, body }) => (status === 200 ? body.replace(/ v\d+$/, '') : `${status}`))
      return [...new Set(greetings)].toSorted().join(' and ')
    },
    unfinished,
  }
}

/** Users who come before the first test of a `describe`, and stay until they are told to leave. */
export function visit(shop: Shop) {
  let load: Load
  beforeAll(async () => {
    load = await startLoad(shop.sandbox().url)
  })
  afterAll(() => load.kill())
  return {
    /** None of them may have been disappointed. */
    async leave(): Promise<void> {
      const { failures, sent } = await load.stop()
      expect(failures).toEqual([])
      expect(sent['newConnection']).toBeGreaterThan(0)
    },
  }
}
