import { describe, expect, test } from '@jest/globals'
import type { EnvironmentOnEc2 } from '../../src/platforms/ec2/options.ts'
import { digestOf } from '../../src/support/digest.ts'
import { edited, good, listenerArn, ruleArn } from './written-ec2.ts'
import { load } from './written.ts'

const production = (text: string) => load(text).environment('production')

describe('an environment on AWS', () => {
  test('has the options that are written, and defaults for the others', () => {
    expect(production(good).platform).toEqual({
      name: 'ec2',
      region: 'eu-west-1',
      role: undefined,
      listener: { arn: listenerArn },
      ami: 'ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id',
      instanceType: 't3.small',
      subnets: ['subnet-a', 'subnet-b'],
      securityGroups: ['sg-app'],
      instanceProfile: 'shop',
      publicIp: false,
      metadataHops: 2,
      rootVolumeGib: undefined,
      access: 'none',
      repository: 'shop',
      logs: { driver: 'awslogs', group: '/immutable-deploy/shop/production' },
      tags: {},
      timing: { leaseMs: 120_000, settleMs: 30_000, figuresLagMs: 180_000, unprovenWaitMs: 300_000 },
    })
  })

  test('has how its container runs, merged from every layer, and nothing where none says it', () => {
    expect(production(good).run.container).toBeUndefined()
    const container = 'container: { writable: [/run], tmp: { exec: true } }'
    const text = edited('run:', `run:\n  ${container}`).replace(
      '  staging:',
      '    run: { container: { tmp: { size: 64m }, memory: 1g } }\n  staging:',
    )
    expect(production(text).run.container).toEqual({
      readOnly: true,
      writable: ['/run'],
      tmp: { size: '64m', exec: true },
      memory: '1g',
      init: false,
      ulimits: {},
      user: undefined,
      ports: [],
      capabilities: undefined,
      secretsAs: 'environment',
    })
  })

  test('inherits from defaults, key by key', () => {
    const text = edited('region: eu-west-1', 'region: eu-west-1\n    timing: { lease: 3m }').replace(
      'port: 8443 } }',
      'port: 8443 }, timing: { settle: 1s } }',
    )
    const spec = load(text)
    expect(spec.environment('staging').platform).toMatchObject({
      instanceType: 't3.micro',
      subnets: ['subnet-a', 'subnet-b'],
      timing: { leaseMs: 180_000, settleMs: 1000 },
    })
    expect(spec.preview(7).platform).toMatchObject({
      instanceType: 't3.micro',
      listener: { loadBalancer: 'shop', port: 8443 },
      logs: { group: '/immutable-deploy/shop/pr-7' },
    })
  })

  test('adds its tags to those of defaults', () => {
    const text = edited('region: eu-west-1', 'region: eu-west-1\n    tags: { team: shop, cost-center: 42 }').replace(
      'port: 8443 } }',
      'port: 8443 }, tags: { team: staging, Stage: "test/it" } }',
    )
    expect(production(text).platform).toMatchObject({ tags: { team: 'shop', 'cost-center': '42' } })
    const staging = { team: 'staging', 'cost-center': '42', Stage: 'test/it' }
    expect(load(text).environment('staging').platform).toMatchObject({ tags: staging })
  })

  test.each(['us-gov-west-1', 'cn-northwest-1', 'eusc-de-east-1', 'us-isob-east-1', 'eu-isoe-west-1'])(
    'may be in %s, whatever partition that is of',
    (region) => {
      const text = edited('region: eu-west-1', `region: ${region}`).replace(
        listenerArn,
        listenerArn.replace('eu-west-1', region),
      )
      expect(production(text).platform).toMatchObject({ region })
    },
  )

  test.each([
    [ruleArn, { arn: ruleArn }],
    ['{ load-balancer: web, port: 80 }', { loadBalancer: 'web', port: 80 }],
    ['{ tag: "route=shop=1" }', { tag: { key: 'route', value: 'shop=1' } }],
  ])('finds its listener by %s', (written, listener) => {
    expect(production(edited(listenerArn, written)).platform).toMatchObject({ listener })
  })

  test('uses the machine image of the architecture that the image is built for', () => {
    const { image, platform } = production(edited('run:', 'image: { architecture: arm64 }\nrun:'))
    expect(image).toMatchObject({ builder: 'docker', architecture: 'arm64' })
    expect(platform).toMatchObject({
      ami: 'ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/arm64/recommended/image_id',
    })
  })

  test('builds with docker unless the spec says ami', () => {
    expect(production(good).image).toEqual({
      builder: 'docker',
      build: undefined,
      exclude: [],
      dockerfile: 'Dockerfile',
      context: '.',
      target: undefined,
      args: {},
      architecture: 'amd64',
    })
    const ami = edited('run:', 'image: { builder: ami, template: packer, variables: { size: 8 } }\nrun:')
    expect(production(ami).image).toEqual({
      builder: 'ami',
      build: undefined,
      exclude: [],
      template: 'packer',
      variables: { size: '8' },
    })
  })

  test('needs no command: without one the image’s own runs', () => {
    expect(production(edited('  command: [node, server.js]\n', '')).run.command).toEqual([])
  })

  test('can be beside one on this machine, each with its own builder and secrets', () => {
    const text = edited(
      'previews:',
      "  try: { platform: local, run: { secrets: { DB_URL: 'file:~/db-url' } } }\npreviews:",
    ).replace('run:', 'image: { dockerfile: app.Dockerfile }\nrun:')
    const spec = load(text)
    expect(spec.environment('try').image.builder).toBe('archive')
    expect(spec.environment('production').image).toMatchObject({ builder: 'docker', dockerfile: 'app.Dockerfile' })
    expect(spec.environment('production').run.secrets).toEqual({ DB_URL: 'ssm:/shop/db-url' })
  })

  test.each([
    'ssm:db-url',
    'ssm:/shop/db-url:3',
    'ssm:arn:aws:ssm:eu-west-1:123456789012:parameter/shop/db-url',
    'secretsmanager:shop/db-url',
    'secretsmanager:arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/db-url-AbCdEf',
    'secretsmanager:shop/db#password',
    'secretsmanager:shop/db:AWSPREVIOUS#password',
    'secretsmanager:arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/db-AbCdEf:AWSPREVIOUS#password',
  ])('takes the secret %s', (reference) => {
    expect(production(edited('ssm:/shop/db-url', reference)).run.secrets).toEqual({ DB_URL: reference })
  })

  test('has alarms, and is reported if it has no checks', () => {
    const text = edited('checks: [{ path: / }]', 'checks: none\n  gates: { alarms: [shop-5xx] }')
    expect(production(text)).toMatchObject({ checks: [], gates: { alarms: ['shop-5xx'] } })
  })
})

describe('the digest of an environment on AWS', () => {
  const digest = (text: string) => production(text).digest

  test.each([
    ['the region', edited(/eu-west-1/g, 'eu-central-1')],
    ['the instance type', edited('t3.small', 't3.large')],
    ['the subnets', edited('subnet-a, subnet-b', 'subnet-a')],
    ['the machine image', edited('instance-profile: shop', 'instance-profile: shop\n    ami: ami-0123456789abcdef0')],
    ['who may come in', edited('instance-profile: shop', 'instance-profile: shop\n    access: ssm')],
    ['how the container runs', edited('run:', 'run:\n  container: { init: true }')],
    ['the log driver', edited('region: eu-west-1', 'region: eu-west-1\n    logs: { driver: journald }')],
  ])('changes with %s', (_, text) => {
    expect(digest(text)).not.toBe(digest(good))
  })

  test.each([
    ['the listener', edited(listenerArn, '{ load-balancer: web, port: 80 }')],
    ['the role', edited('region:', 'role: arn:aws:iam::123456789012:role/deploy\n    region:')],
    ['the timing', edited('region:', 'timing: { lease: 5m }\n    region:')],
  ])('ignores %s', (_, text) => {
    expect(digest(text)).toBe(digest(good))
  })

  test('changes with tags, and is what it was before there were any where none are written', () => {
    expect(digest(edited('region:', 'tags: { Team: shop }\n    region:'))).not.toBe(digest(good))
    // Of the version before these options: another one would deploy again what is live everywhere.
    expect(digest(good)).toBe('sha256:47809831bdc7910b126d6defb9feaab83f499fee6323d95873ae96e9523491e2')
  })

  test('covers only what defines a release', () => {
    const { image, run, platform, digest: found } = production(good)
    const {
      role: _,
      listener: __,
      host: ___,
      timing: ____,
      access: _____,
      tags: ______,
      ...released
    } = platform as EnvironmentOnEc2['platform']
    expect(found).toBe(digestOf({ image, run, platform: released }))
  })
})
