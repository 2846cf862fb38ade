// The testbed itself: IAM policies are enforced on each request.
import { AutoScaling } from '@aws-sdk/client-auto-scaling'
import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import { IAM } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startMoto, type Moto } from '../../../harness/aws/moto.ts'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { startProxy, type Proxy } from '../../../harness/aws/proxy.ts'

describeAws('an emulator that enforces IAM', () => {
  let moto: Moto
  let proxy: Proxy
  let allowed: Awaited<ReturnType<typeof userWith>>

  const region = 'eu-west-1'
  const userWith = async (UserName: string, Action: string[]) => {
    const iam = new IAM({
      region,
      endpoint: moto.endpoint,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    })
    await iam.createUser({ UserName })
    const PolicyDocument = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action, Resource: '*' }],
    })
    await iam.putUserPolicy({ UserName, PolicyName: 'all', PolicyDocument })
    const { AccessKey } = await iam.createAccessKey({ UserName })
    iam.destroy()
    return { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' }
  }

  beforeAll(async () => {
    moto = await startMoto()
    const credentials = await userWith('testbed', ['*'])
    allowed = await userWith('deployer', ['elasticloadbalancing:DescribeTargetGroups'])
    proxy = await startProxy({ moto, credentials })
    await fetch(`${moto.endpoint}/moto-api/reset-auth`, { method: 'POST', body: '0' })
  })
  afterAll(async () => {
    await proxy.close()
    await moto.stop()
  })

  test('checks each request as it was signed, and corrections do not widen the permissions', async () => {
    const settings = { region, endpoint: proxy.endpoint, credentials: allowed }
    const elb = new ElasticLoadBalancingV2(settings)
    const autoScaling = new AutoScaling(settings)
    await expect(elb.describeTargetGroups({})).resolves.toMatchObject({ TargetGroups: [] })
    const denied = { name: 'AccessDenied', message: expect.stringContaining('is not authorized to perform') }
    await expect(elb.describeRules({ ListenerArn: 'arn:x' })).rejects.toMatchObject(denied)
    await expect(autoScaling.describeScheduledActions({})).rejects.toMatchObject(denied)
    elb.destroy()
    autoScaling.destroy()
  })
})
