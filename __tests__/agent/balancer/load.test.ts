import { Agent } from 'node:http'
import { expect, test } from '@jest/globals'
import { setUp, until, type Rig } from './rig.ts'

/** Sends requests, on kept-alive and on new connections, as long as `going` says, and counts the answers. */
async function load(rig: Rig, answers: Map<string, number>, going: () => boolean): Promise<void> {
  const agents = [new Agent({ keepAlive: true }), new Agent({ keepAlive: false })]
  const client = async (agent: Agent, index: number) => {
    while (going()) {
      const method = index % 3 === 0 ? { method: 'POST', body: 'x'.repeat(1000) } : {}
      const answer = await rig
        .ask('/', { agent, ...method })
        .catch((error: Error) => ({ status: 0, body: error.message }))
      const key = answer.status === 200 ? answer.body : `${answer.status} ${answer.body}`
      answers.set(key, (answers.get(key) ?? 0) + 1)
    }
  }
  await Promise.all(agents.flatMap((agent) => Array.from({ length: 8 }, (_, index) => client(agent, index))))
  agents.forEach((agent) => agent.destroy())
}

test('no request fails in swaps under load that register, drain and stop targets', async () => {
  const rig = await setUp()
  const launch = async (release: number) => {
    const name = `v${release}`
    const apps = await Promise.all([1, 2].map(() => rig.app((req, res) => req.resume().on('end', () => res.end(name)))))
    rig.group(
      name,
      apps.map(({ port }) => port),
    )
    return apps
  }
  let old = await launch(0)
  rig.rule({ v0: 100 })
  await rig.healthy('v0', 2)

  let going = true
  const answers = new Map<string, number>()
  const loading = load(rig, answers, () => going)
  const total = () => [...answers.values()].reduce((sum, count) => sum + count, 0)
  const someRequests = async () => {
    const before = total()
    await until(() => total() >= before + 50)
  }
  for (let release = 1; release <= 8; release++) {
    const [before, after] = [`v${release - 1}`, `v${release}`]
    const fresh = await launch(release)
    rig.rule({ [before]: 100, [after]: 0 })
    await rig.healthy(after, 2)
    for (const weight of [10, 50, 100]) {
      rig.rule({ [before]: 100 - weight, [after]: weight })
      await someRequests()
    }
    await Promise.all(old.map(({ port }) => rig.balancer.deregister(before, `i-${port}`)))
    await Promise.all(old.map((app) => app.close()))
    rig.rule({ [after]: 100 })
    rig.balancer.removeTargetGroup(before)
    old = fresh
  }
  going = false
  await loading
  await rig.close()
  expect([...answers.keys()].filter((key) => !/^v\d$/.test(key))).toEqual([])
  expect(answers.size).toBe(9)
})
