import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { startMoto, type Moto } from '../../../harness/aws/moto.ts'
import { describeAws, testAws } from '../../../harness/aws/on-emulator.ts'
import { ec2Error, groupLimits, identity, queryError, simulated, startFront, type Front } from './front.ts'
import { clients, environmentOn, layGround, look, makeProfile, type Ground, type Looked } from './world.ts'

const role = 'arn:aws:sts::123456789012:assumed-role/deploy/run'

let moto: Moto
let front: Front
let ground: Ground

beforeAll(async () => {
  moto = await startMoto()
  front = await startFront(moto.endpoint)
  const keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }
  Object.assign(process.env, { AWS_ENDPOINT_URL: front.endpoint, ...keys })
  const aws = clients()
  await makeProfile(aws, 'shop')
  ground = await layGround(aws)
})

afterEach(() => front.restore())

afterAll(async () => {
  await front.close()
  await moto.stop()
})

async function found(options?: Readonly<Record<string, unknown>>, looked?: Looked) {
  const { problems, notices } = await look(environmentOn(ground, options), looked)
  return { problems: problems.map(({ message }) => message), notices }
}

/** Credentials that end so long from now. */
function lasting(minutes: number): Looked {
  const expiration = new Date(Date.now() + minutes * 60_000)
  return { credentials: async () => ({ accessKeyId: 'test', secretAccessKey: 'test', expiration }) }
}

describeAws('credentials', () => {
  test('that AWS does not know are the only problem reported', async () => {
    front.answer('GetCallerIdentity', queryError('ExpiredToken'))
    expect(await found()).toEqual({
      problems: [expect.stringMatching(/^The AWS credentials expired while reading whose the credentials are/)],
      notices: [],
    })
  })

  test('of another account than the listener’s are a problem', async () => {
    front.answer('GetCallerIdentity', identity('arn:aws:iam::999999999999:root'))
    expect((await found()).problems).toEqual([
      'The listener is in the account 123456789012, the credentials are arn:aws:iam::999999999999:root, of the account 999999999999.',
    ])
  })

  test('that may expire before the run ends are a problem', async () => {
    const { problems } = await found({}, lasting(30))
    expect(problems).toEqual([
      expect.stringMatching(/^The credentials expire in \d+ min \d+ s; in the worst case this takes 3\d min /),
    ])
  })

  test('that last long enough, or are renewed, are no problem', async () => {
    expect((await found({}, lasting(180))).problems).toEqual([])
    expect((await found({ role: 'arn:aws:iam::123456789012:role/deploy' }, lasting(1))).problems).toEqual([])
  })

  test('do not have to last as long for a rollback', async () => {
    expect((await found({}, { ...lasting(30), launches: false })).problems).toEqual([])
  })
})

describeAws('permissions', () => {
  test('that the policy lacks are problems', async () => {
    front.answer('GetCallerIdentity', identity(role))
    front.answer('SimulatePrincipalPolicy', simulated('implicitDeny'))
    const { problems } = await found()
    const start = 'The policy of arn:aws:iam::123456789012:role/deploy does not allow '
    expect(problems.map((message) => message.replace(start, '').replace(/\.$/, ''))).toEqual([
      'ssm:PutParameter, ssm:AddTagsToResource, ssm:DeleteParameters on arn:aws:ssm:eu-west-1:123456789012:parameter/immutable-deploy/shop/production/1',
      expect.stringMatching(/^elasticloadbalancing:CreateTargetGroup, .* on arn:aws:.*:targetgroup\/shop-production-/),
      `elasticloadbalancing:CreateRule on ${ground.listener}`,
      expect.stringMatching(
        /^elasticloadbalancing:AddTags, elasticloadbalancing:DeleteRule on arn:aws:.*:listener-rule/,
      ),
      `elasticloadbalancing:ModifyListener, elasticloadbalancing:AddTags on ${ground.listener}`,
      expect.stringMatching(/^autoscaling:CreateAutoScalingGroup, .* on arn:aws:.*:autoScalingGroupName\/shop-prod/),
      expect.stringMatching(/^ec2:CreateLaunchTemplate, ec2:CreateTags, .* on arn:aws:ec2:.*:launch-template\/lt-/),
      expect.stringMatching(/^elasticloadbalancing:DescribeTargetHealth, .* on \*$/),
      'iam:PassRole on arn:aws:iam::123456789012:role/shop',
    ])
  })

  test('to change a listener are not needed in an environment with a rule of its own', async () => {
    front.answer('GetCallerIdentity', identity(role))
    front.answer('SimulatePrincipalPolicy', simulated('explicitDeny'))
    const { problems } = await look(environmentOn(ground, {}, { route: { host: 'pr-7.example.com' } }))
    const messages = problems.map(({ message }) => message).join('\n')
    expect(messages).toContain('elasticloadbalancing:ModifyRule on ')
    expect(messages).not.toContain('elasticloadbalancing:ModifyListener')
  })

  test('that depend on unknown values are reported as unchecked', async () => {
    front.answer('GetCallerIdentity', identity(role))
    front.answer('SimulatePrincipalPolicy', simulated('implicitDeny', 'aws:SourceVpc'))
    const { problems, notices } = await found()
    expect(problems).toEqual([])
    expect(notices).toContainEqual(expect.stringMatching(/ssm:PutParameter\. Its policy asks for aws:SourceVpc\.$/))
  })

  test('that depend on a tag that is not sent are problems, with the tag to add to the spec', async () => {
    front.answer('GetCallerIdentity', identity(role))
    front.answer('SimulatePrincipalPolicy', simulated('explicitDeny', 'aws:RequestTag/team'))
    const { problems, notices } = await look(environmentOn(ground))
    expect(problems[0]).toEqual({
      message: expect.stringContaining('does not allow ssm:PutParameter'),
      advice: 'Its policy looks at tags that are not sent: add `team` to `aws.tags`.',
    })
    expect(notices).toEqual([])
  })

  test('that only the organization denies are reported as unchecked, as its conditions cannot be simulated', async () => {
    front.answer('GetCallerIdentity', identity(role))
    front.answer('SimulatePrincipalPolicy', simulated('implicitDeny', '', false))
    const { problems, notices } = await found()
    expect(problems).toEqual([])
    expect(notices).toContainEqual(expect.stringMatching(/ssm:PutParameter\. A policy of the organization denies it/))
  })

  test('that allow everything are no problem', async () => {
    front.answer('GetCallerIdentity', identity(role))
    front.answer('SimulatePrincipalPolicy', simulated('allowed'))
    expect(await found()).toEqual({ problems: [], notices: [] })
  })

  test('to read can be missing, with a notice for each read', async () => {
    front.answer('DescribeRouteTables', ec2Error('UnauthorizedOperation'))
    front.answer('GetInstanceProfile', queryError('AccessDenied'))
    const { problems, notices } = await found()
    expect(problems).toEqual([])
    expect(notices).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Not checked: what instances can reach\. AWS does not allow reading the route tables/),
        expect.stringMatching(/^Not checked: the instance profile\. AWS does not allow reading the instance profile/),
      ]),
    )
  })

  test('to start instances cannot be missing', async () => {
    front.answer('RunInstances', ec2Error('UnauthorizedOperation'))
    const { problems } = await look(environmentOn(ground))
    expect(problems).toEqual([
      {
        message: expect.stringMatching(/^An instance could not be started: .*You are not authorized\.$/),
        advice: expect.stringContaining('`iam:PassRole` on the role of the instance profile shop'),
      },
    ])
  })
})

testAws('preflight reports a full quota of groups', async () => {
  front.answer('DescribeAccountLimits', groupLimits(200))
  expect((await found()).problems).toEqual(['There are 200 Auto Scaling groups in eu-west-1, which is the quota.'])
})

testAws('preflight makes only requests that can change nothing, and none of them twice', async () => {
  front.asked()
  await found()
  const asked = front.asked()
  const onlyDryRun = asked.filter((action) => !/^(\w+\.)?(Describe|Get)/.test(action))
  expect(onlyDryRun).toEqual(['RunInstances'])
  expect(asked.length).toBeLessThanOrEqual(25)
})
