import { describe, expect, test } from '@jest/globals'
import { edited, good, listenerArn } from './written-ec2.ts'
import { problemsOf } from './written.ts'

describe('the spec of an AWS environment is refused with the place of', () => {
  test.each([
    [
      'options that are missing, all at once',
      good
        .replace(/ {4}subnets.*\n/, '')
        .replace(/ {4}instance-type.*\n/, '')
        .replace(/ {4}ec2: .*\n/, ''),
      [
        '15:3 environments.production.ec2.instance-type: is missing; the platform ec2 needs it',
        '16:5 environments.production.aws.subnets: is missing; the platform ec2 needs it',
        '17:3 environments.staging.ec2.instance-type: is missing; the platform ec2 needs it',
        '18:5 environments.staging.aws.subnets: is missing; the platform ec2 needs it',
      ],
    ],
    [
      'a lease that no call fits into',
      edited('region:', 'timing: { lease: 9s }\n    region:'),
      [expect.stringMatching(/aws\.timing\.lease: found "9s"; allowed: a duration from 10s to 24d$/)],
    ],
    [
      'a Network Load Balancer',
      edited('listener/app/', 'listener/net/'),
      [
        expect.stringMatching(
          /^18:12 environments\.production\.aws\.listener: found .* an Application Load Balancer’s/,
        ),
      ],
    ],
    [
      'a listener without a port',
      edited(', port: 8443', ''),
      [
        expect.stringMatching(
          /^20:12 environments\.staging\.aws\.listener: found \{load-balancer\}; allowed: .*\{load-balancer, port\}/,
        ),
      ],
    ],
    [
      'a listener of another region',
      edited('region: eu-west-1', 'region: eu-west-2'),
      ['18:12 environments.production.aws.listener: is in the region eu-west-1, but `region` is eu-west-2'],
    ],
    [
      'the same listener twice',
      edited('{ load-balancer: shop, port: 8443 }', listenerArn),
      ["19:3 environments.staging: has the same listener and the same route as 'production'; give one of them another"],
    ],
    [
      'a misspelt option',
      edited('instance-type: t3.small', 'instance-typ: t3.small'),
      ["14:5 defaults.ec2.instance-typ: unknown key; did you mean 'instance-type'?"],
    ],
    [
      'an option in the wrong section',
      edited('region:', 'instance-type: t3.small\n    region:'),
      ['10:5 defaults.aws.instance-type: unknown key; it belongs to `ec2`'],
    ],
    [
      'the name that the platform had',
      edited('platform: ec2', 'platform: aws'),
      ['7:3 defaults.platform: found "aws"; allowed: local, ec2; the platform aws is called ec2'],
    ],
    [
      'subnets that are none',
      edited('subnet-b', 'net-b'),
      ['11:25 defaults.aws.subnets.1: found "net-b"; allowed: the id of a subnet'],
    ],
    [
      'tags that AWS, or an instance’s metadata, does not take',
      edited(
        'region: eu-west-1',
        "region: eu-west-1\n    tags: { 'AWS:team': a, 'immutable-deploy:app': a, 'cost/center': a, cost center: a, _index: a, a: 'x;y', b: 'aws:x' }",
      ),
      [
        expect.stringMatching(/aws\.tags\.AWS:team: has a key of AWS’s own/),
        expect.stringMatching(/aws\.tags\.immutable-deploy:app: has a key of this action’s own/),
        expect.stringMatching(/aws\.tags\.cost\/center: has a key that instances cannot have; .* no space and no \//),
        expect.stringMatching(/aws\.tags\.cost center: has a key that instances cannot have/),
        expect.stringMatching(/aws\.tags\._index: has a key that instances cannot have/),
        expect.stringMatching(/aws\.tags\.a: has a value that AWS does not take/),
        expect.stringMatching(/aws\.tags\.b: has a value of AWS’s own/),
      ],
    ],
    [
      'tags that are too long',
      edited(
        '  staging:\n    aws: {',
        `  staging:\n    aws: { tags: { ${'k'.repeat(129)}: a, team: ${'é'.repeat(257)} },`,
      ),
      [
        expect.stringMatching(/^20:.* has a key that instances cannot have; allowed: 1 to 128/),
        expect.stringMatching(/^20:.* has a value that AWS does not take; allowed: up to 256/),
      ],
    ],
    [
      'more tags than there is room for',
      edited(
        '  staging:\n    aws: {',
        `  staging:\n    aws: { tags: { ${Array.from({ length: 31 }, (_, n) => `t${n}: a`).join(', ')} },`,
      ),
      ['20:12 environments.staging.aws.tags: found 31 tags; at most 30: AWS takes 50, with our own'],
    ],
    [
      'a log group for journald',
      edited('region: eu-west-1', 'region: eu-west-1\n    logs: { driver: journald, group: shop }'),
      ['11:31 defaults.aws.logs.group: is for the driver awslogs; the driver here is journald'],
    ],
    [
      'a name that no repository can have',
      edited('app: shop', 'app: shop--b'),
      [
        expect.stringMatching(/^18:5 environments\.production\.aws\.repository: is missing; the app’s name shop--b/),
        expect.stringMatching(/^20:5 environments\.staging\.aws\.repository: is missing; the app’s name shop--b/),
      ],
    ],
    [
      'options of another platform',
      edited('  staging:', '  staging:\n    local: { listen: "127.0.0.1:1" }'),
      ['20:5 environments.staging.local: holds options of the platform local; the platform here is ec2'],
    ],
    [
      'checks that are nowhere',
      edited('  checks: [{ path: / }]\n', ''),
      [
        expect.stringMatching(/^16:3 environments\.production\.checks: there are none; write some, or `checks: none`/),
        expect.stringMatching(/^18:3 environments\.staging\.checks: there are none/),
        expect.stringMatching(/^21:1 previews\.checks: there are none/),
      ],
    ],
    [
      'an empty list of checks',
      edited('[{ path: / }]', '[]'),
      [expect.stringMatching(/^8:3 defaults\.checks: there are none/)],
    ],
    [
      'health checks that ELBv2 does not take',
      edited('/healthz', '{ interval: 1s, timeout: 1500ms, healthy: 1, unhealthy: 1, status: 200-599 }'),
      [
        '4:13 run.health.interval: found 1s; on AWS allowed: whole seconds from 5s to 300s',
        '4:27 run.health.timeout: found 1500ms; on AWS allowed: whole seconds from 2s to 120s, and less than the interval',
        '4:44 run.health.healthy: found 1; on AWS allowed: a whole number from 2 to 10',
        '4:56 run.health.unhealthy: found 1; on AWS allowed: a whole number from 2 to 10',
        '4:70 run.health.status: found 200-599; on AWS allowed: statuses from 200 to 499',
      ],
    ],
    [
      'a health check that an interval does not hold',
      edited('/healthz', '{ timeout: 5s }'),
      ['4:13 run.health.timeout: found 5s; on AWS allowed: whole seconds from 2s to 120s, and less than the interval'],
    ],
    [
      'draining for longer than AWS does',
      edited('checks:', 'timeouts: { drain: 2h }\n  checks:'),
      ['8:15 defaults.timeouts.drain: found 2h; on AWS allowed: whole seconds up to 3600s'],
    ],
    [
      'too many warm',
      edited('checks:', 'keep: { warm: 4 }\n  checks:'),
      [expect.stringMatching(/^8:11 defaults\.keep\.warm: found 4; .* at most 3 can be warm$/)],
    ],
    [
      'a path that a rule would read as a pattern',
      edited('  staging:', '  staging:\n    route: { path: "/a*" }'),
      [expect.stringMatching(/^20:14 environments\.staging\.route\.path: on AWS allowed: /)],
    ],
    [
      'more than a rule can match on',
      edited('  staging:', '  staging:\n    route: { host: a.example.com, path: /a, headers: { x-a: a, x-b: b } }'),
      [expect.stringMatching(/^20:5 environments\.staging\.route: needs 5 values .* on AWS 5 are the most/)],
    ],
    [
      'a header that no rule can have',
      edited('  staging:', `  staging:\n    route: { headers: { ${'x'.repeat(41)}: a } }`),
      [expect.stringMatching(/^20:25 environments\.staging\.route\.headers\.x+: on AWS allowed: /)],
    ],
    [
      'a secret of another platform, for each environment that inherits it',
      edited('ssm:/shop/db-url', 'file:~/db-url'),
      ['production', 'staging', 'previews'].map(
        (name) =>
          `5:14 run.secrets.DB_URL: is a reference for the platform local; the platform ec2 of '${name}' knows ssm:/name and secretsmanager:name#key`,
      ),
    ],
    [
      'a value in place of a secret',
      edited('ssm:/shop/db-url', 'hunter2'),
      [
        '5:14 run.secrets.DB_URL: must be a reference, never a value; the platform ec2 knows ssm:/name and secretsmanager:name#key',
      ],
    ],
    [
      'a value in place of a secret that nobody uses',
      edited('ssm:/shop/db-url', 'hunter2').replace(
        /^( {4})aws: \{ listener/gm,
        "    run: { secrets: { DB_URL: 'ssm:a' } }\n    aws: { listener",
      ),
      [
        expect.stringMatching(
          /^5:14 run\.secrets\.DB_URL: must be a reference, never a value; the platform local knows/,
        ),
      ],
    ],
    [
      'a builder of another platform',
      edited('run:', 'image: { builder: archive }\nrun:'),
      ['production', 'staging', 'previews'].map(
        (name) =>
          `2:10 image.builder: found archive, which the platform ec2 of '${name}' does not take; it takes docker and ami`,
      ),
    ],
    [
      'what another builder is told',
      edited('run:', 'image: { builder: ami, template: a, dockerfile: b }\nrun:'),
      ['2:37 image.dockerfile: is for the builder docker; the builder here is ami'],
    ],
    [
      'how a container runs where a machine image is what runs',
      edited('run:', 'image: { builder: ami, template: a }\nrun:\n  container: { init: true }'),
      ['4:3 run.container: is for the builder docker; the builder here is ami'],
    ],
    [
      'what Docker would refuse of a container',
      edited(
        'run:',
        "run:\n  container:\n    writable: [/tmp, /proc/x, /var/lib/app]\n    memory: 5m\n    ulimits: { open: 1 }\n    ports: ['65536/udp', 9090]",
      ),
      [
        expect.stringMatching(
          /run\.container\.writable\.0: found "\/tmp"; allowed: .* not in \/tmp, which is writable anyway/,
        ),
        expect.stringMatching(/run\.container\.writable\.1: found "\/proc\/x"/),
        expect.stringMatching(/run\.container\.memory: found "5m"; allowed: .* at least 6m$/),
        expect.stringMatching(/run\.container\.ulimits.*open/),
        expect.stringMatching(/run\.container\.ports\.0: found "65536\/udp"; allowed: a port such as/),
      ],
    ],
    [
      'no template',
      edited('run:', 'image: { builder: ami }\nrun:'),
      ['2:1 image.template: is missing; the builder ami needs a Packer template'],
    ],
    [
      'a machine image below a machine image',
      edited('run:', 'image: { builder: ami, template: a }\nrun:').replace(
        'instance-type:',
        'ami: ami-12345678\n    instance-type:',
      ),
      ['15:5 defaults.ec2.ami: is not used: with the builder ami the image itself is what instances boot from'],
    ],
    [
      'a Dockerfile outside of the app',
      edited('run:', 'image: { dockerfile: ../Dockerfile }\nrun:'),
      ['2:10 image.dockerfile: found "../Dockerfile"; allowed: a path below the app’s folder, without ..'],
    ],
  ])('%s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems)
  })

  test('fields that do not fit this machine, in an environment on it', () => {
    const text = edited(
      'previews:',
      '  try: { platform: local, aws: {}, gates: { alarms: [a] }, run: { secrets: { DB_URL: "file:a" } } }\npreviews:',
    )
    expect(problemsOf(text)).toEqual([
      '22:27 environments.try.aws: holds options of the platform ec2; the platform here is local',
      "22:45 environments.try.gates.alarms: the platform local of 'try' has no alarms",
    ])
  })
})
