import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { setUp, type Rig } from './rig.ts'

let rig: Rig
beforeEach(async () => (rig = await setUp()))
afterEach(() => rig.close())

/** A target group whose app answers with the group's name. */
async function named(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const app = await rig.app((_req, res) => res.end(name))
    rig.group(name, [app.port])
  }
}

const answerer = async (path: string, headers: Record<string, string> = {}) => (await rig.ask(path, { headers })).body

describe('rules', () => {
  test('match by host, path prefix and headers, in the order of priority, with the default last', async () => {
    await named('default', 'shop', 'any', 'api', 'both', 'trial')
    rig.rule({ default: 1 }, { id: 'default', priority: 1 })
    rig.rule({ any: 1 }, { id: 'any', priority: 40, match: { host: '*.example.com' } })
    rig.rule({ shop: 1 }, { id: 'shop', priority: 30, match: { host: 'Shop.example.com' } })
    rig.rule({ api: 1 }, { id: 'api', priority: 50, match: { pathPrefix: '/api' } })
    rig.rule({ both: 1 }, { id: 'both', priority: 20, match: { host: 'shop.example.com', pathPrefix: '/api' } })
    rig.rule({ trial: 1 }, { id: 'trial', priority: 10, match: { headers: { 'X-Trial': 'token' } } })
    await Promise.all(['default', 'shop', 'any', 'api', 'both', 'trial'].map((group) => rig.healthy(group, 1)))

    expect(await answerer('/', { host: 'nowhere' })).toBe('default')
    expect(await answerer('/', { host: 'SHOP.example.com:8080' })).toBe('shop')
    expect(await answerer('/', { host: 'pr-1.example.com' })).toBe('any')
    expect(await answerer('/', { host: 'a.b.example.com' })).toBe('any')
    expect(await answerer('/', { host: 'example.com' })).toBe('default')
    expect(await answerer('/api', { host: 'nowhere' })).toBe('api')
    expect(await answerer('/api/x', { host: 'nowhere' })).toBe('api')
    expect(await answerer('/api?x', { host: 'nowhere' })).toBe('api')
    expect(await answerer('/apiary', { host: 'nowhere' })).toBe('default')
    expect(await answerer('/api/x', { host: 'shop.example.com' })).toBe('both')
    expect(await answerer('/api/x', { host: 'shop.example.com', 'x-trial': 'token' })).toBe('trial')
    expect(await answerer('/', { host: 'nowhere', 'x-trial': 'other' })).toBe('default')
  })

  test('are replaced as a whole and removed, and a request that none of them matches gets a 404', async () => {
    await named('a', 'b')
    rig.rule({ a: 1 }, { id: 'only', match: { host: 'a.test' } })
    await rig.healthy('a', 1)
    expect(await answerer('/', { host: 'a.test' })).toBe('a')
    rig.rule({ b: 1 }, { id: 'only', match: { host: 'b.test' } })
    await rig.healthy('b', 1)
    expect(await answerer('/', { host: 'b.test' })).toBe('b')
    expect((await rig.ask('/', { headers: { host: 'a.test' } })).status).toBe(404)
    rig.balancer.removeRule('only')
    expect((await rig.ask('/', { headers: { host: 'b.test' } })).status).toBe(404)
  })

  test('with an invalid weight are refused and change nothing', async () => {
    await named('a')
    rig.rule({ a: 1 })
    await rig.healthy('a', 1)
    for (const weight of [-1, 1000, 0.5, Number.NaN]) {
      expect(() => rig.rule({ a: weight })).toThrow(expect.objectContaining({ code: 'weight-invalid' }))
    }
    expect(await answerer('/')).toBe('a')
  })
})

describe('weights', () => {
  test('split requests in their proportion, and 0 gets none', async () => {
    await named('old', 'new', 'none')
    rig.rule({ old: 90, new: 10, none: 0 })
    await Promise.all(['old', 'new', 'none'].map((group) => rig.healthy(group, 1)))
    const answers = await Promise.all(Array.from({ length: 200 }, () => answerer('/')))
    const count = (name: string) => answers.filter((answer) => answer === name).length
    expect({ old: count('old'), new: count('new'), none: count('none') }).toEqual({ old: 180, new: 20, none: 0 })
  })

  test('pass over a target group without healthy targets', async () => {
    await named('well')
    rig.group('empty', [])
    rig.rule({ empty: 99, well: 1 })
    await rig.healthy('well', 1)
    const answers = await Promise.all(Array.from({ length: 20 }, () => answerer('/')))
    expect(new Set(answers)).toEqual(new Set(['well']))
  })

  test('let the targets of a group take turns', async () => {
    const apps = await Promise.all(['1', '2', '3'].map((name) => rig.app((_req, res) => res.end(name))))
    rig.group(
      'blue',
      apps.map(({ port }) => port),
    )
    rig.rule({ blue: 1 })
    await rig.healthy('blue', 3)
    const answers: string[] = []
    for (let turn = 0; turn < 9; turn++) answers.push(await answerer('/'))
    expect(answers.toSorted()).toEqual(['1', '1', '1', '2', '2', '2', '3', '3', '3'])
  })
})
