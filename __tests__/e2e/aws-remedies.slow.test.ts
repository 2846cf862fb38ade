import { ECR } from '@aws-sdk/client-ecr'
import { SSM } from '@aws-sdk/client-ssm'
import { expect, test } from '@jest/globals'
import { describeAws } from '../harness/aws/on-emulator.ts'
import type { AwsPlace } from '../harness/aws/place.ts'
import { expectDone } from '../harness/expectations.ts'
import type { ActionResult } from '../harness/runner.ts'
import { eachWithAwsShop } from './aws-shop.ts'

// Whoever runs the AWS command that an error prints, in the region that it names, has it whole.

describeAws('the command that a run prints', () => {
  const opened = eachWithAwsShop()

  test('lists the values that a damaged entry of the ledger had, and with the last good one the run goes on', async () => {
    const shop = opened()
    await shop.commit({ greeting: 'one' })
    expectDone(await shop.run({ command: 'deploy' }))
    const ssm = new SSM(shop.place.owner)
    const put = (Value = '') =>
      ssm.putParameter({ Name: '/immutable-deploy/shop/production/1', Value, Overwrite: true })
    await put('nothing')
    await shop.commit({ greeting: 'two' })
    const { Parameters = [] } = (await carryOut(await shop.run({ command: 'deploy' }), shop.place)) as History
    await put(Parameters.at(-2)?.Value)
    ssm.destroy()
    expectDone(await shop.run({ command: 'deploy' }))
    expect(await shop.body()).toBe('two v2')
  })
})

describeAws('the command that a run prints of a repository', () => {
  const opened = eachWithAwsShop(async () => ({ sections: { image: { builder: 'docker' } } }))

  test('makes its tags immutable, and the run goes on', async () => {
    const shop = opened()
    const ecr = new ECR(shop.place.owner)
    await ecr.createRepository({ repositoryName: 'shop' })
    ecr.destroy()
    await shop.commit({ greeting: 'one' })
    await carryOut(await shop.run({ command: 'deploy' }), shop.place)
    expectDone(await shop.run({ command: 'deploy' }))
    expect(await shop.body()).toMatch(/^one v/)
  })
})

interface History {
  readonly Parameters?: readonly { readonly Value?: string }[]
}

/** Runs the one `aws …` that a run has printed, as the command line interface does. */
async function carryOut({ log }: ActionResult, { owner }: AwsPlace): Promise<unknown> {
  const [, line = ''] = /`(aws [^`]+)`/.exec(log) ?? []
  const [, service = '', operation = '', ...words] = line.split(' ')
  const { region = owner.region, ...input } = inputOf(service, words)
  const client = { ecr: ECR, ssm: SSM }[service]
  if (client === undefined) throw new Error(`no command was printed:\n${log}`)
  const opened = new client({ ...owner, region: String(region) }) as unknown as Record<
    string,
    (input: object) => unknown
  >
  return opened[camel(operation)]?.(input)
}

function inputOf(service: string, words: readonly string[]): Record<string, unknown> {
  const options = words
    .join(' ')
    .split(/(?:^| )--/)
    .slice(1)
  return Object.fromEntries(
    options.map((option) => {
      const [name = '', value = ''] = option.split(' ')
      const key = camel(name)
      const isLower = service === 'ecr' || name === 'region'
      return [isLower ? key : `${key.charAt(0).toUpperCase()}${key.slice(1)}`, value]
    }),
  )
}

function camel(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
