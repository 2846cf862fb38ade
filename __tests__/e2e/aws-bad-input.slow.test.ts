import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ECR } from '@aws-sdk/client-ecr'
import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { actionOf } from '../harness/aws/iam/permissions.ts'
import { startMoto, type Moto } from '../harness/aws/moto.ts'
import { describeAws } from '../harness/aws/on-emulator.ts'
import { openAwsShop, type AwsShop } from '../harness/aws/shop.ts'
import { expectDone, expectNoFailure, expectRefused, releasesIn } from '../harness/expectations.ts'
import type { Load } from '../harness/load.ts'
import { fleetsLeft } from './aws-shop.ts'

// A good release is live and has traffic all the time. Whatever is wrong with what a run is given is told in one clear
// error, and leaves everything as it was.

describeAws('a deployment on AWS whose', () => {
  let moto: Moto
  let shop: AwsShop
  let load: Load
  /** The commit that is live. */
  let live: string
  let elb: ElasticLoadBalancingV2
  beforeAll(async () => {
    moto = await startMoto()
    shop = await openAwsShop(moto, { sections: { image: { builder: 'docker' } } })
    elb = new ElasticLoadBalancingV2(shop.place.owner)
    live = await shop.commit({ greeting: 'good' })
    expectDone(await shop.run({ command: 'deploy' }))
  })
  beforeEach(async () => {
    load = await shop.load()
    shop.place.proxy.reset()
  })
  afterEach(async () => {
    const carried = await load.stop()
    expectNoFailure(carried)
    expect(releasesIn(carried)).toEqual(['good v1'])
    expect((await fleetsLeft(shop)).filter((release) => release !== 'v0')).toEqual(['v1'])
    expect(shop.place.proxy.violations).toEqual([])
  })
  afterAll(async () => {
    elb.destroy()
    await shop.cleanup()
    await moto.stop()
  })

  async function refused(error: RegExp): Promise<void> {
    expectRefused(await shop.run({ command: 'deploy' }), error)
  }

  test.each<[string, object, RegExp]>([
    [
      'region is another than its load balancer’s',
      { aws: { region: 'us-east-1', listener: { 'load-balancer': 'shop', port: 80 } } },
      /shop.* in us-east-1.*%0A.*`aws.listener`/,
    ],
    [
      'listener is not there',
      {
        aws: {
          listener:
            'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/none/0123456789abcdef/0123456789abcdef',
        },
      },
      /no listener arn:\S+\/none\/\S+ in eu-west-1.*%0ACorrect `aws.listener`/,
    ],
    [
      'load balancer is not there',
      { aws: { listener: { 'load-balancer': 'none', port: 80 } } },
      /none.*%0A.*`aws.listener`/,
    ],
    ['subnet is not there', { aws: { subnets: ['subnet-00000000000000000'] } }, /subnet-00000000000000000/],
    ['instance profile is not there', { ec2: { 'instance-profile': 'shop-instance-none' } }, /shop-instance-none/],
  ])('%s changes nothing', async (_name, options, error) => {
    await shop.commit({ greeting: 'new' }, { ...options })
    await refused(error)
    expect(changesOf(shop)).toEqual([])
    // The policy is of one region.
    shop.place.proxy.reset()
  })

  test('region is not that of its listener’s ARN makes no request', async () => {
    await shop.commit({ greeting: 'new' }, { aws: { region: 'us-east-1' } })
    const { exitCode, log } = await shop.run({ command: 'deploy' })
    expect(exitCode).toBe(1)
    expect(log).toMatch(/^::error .*::defaults.aws.listener: is in the region eu-west-1, but `region` is us-east-1$/m)
    expect(shop.place.proxy.calls).toEqual([])
  })

  test('target group is in use by another load balancer changes nothing', async () => {
    const { TargetGroups: [group] = [] } = await elb.describeTargetGroups({})
    const other = await makeLoadBalancer('others', group?.TargetGroupArn ?? '')
    await shop.commit({ greeting: 'new' })
    await refused(
      /target group shop-production-\S+-v1 of the route is also used by arn:\S+\/others\/.*%0AGive each load/,
    )
    expect(changesOf(shop)).toEqual([])
    await elb.deleteListener({ ListenerArn: other })
  })

  test('next target group’s name belongs to another load balancer’s group changes nothing', async () => {
    const { TargetGroups: [group] = [] } = await elb.describeTargetGroups({})
    const Name = group?.TargetGroupName?.replace(/v1$/, 'v9')
    const { TargetGroups: [theirs] = [] } = await elb.createTargetGroup({
      Name,
      Protocol: 'HTTP',
      Port: 80,
      VpcId: shop.place.vpc,
    })
    const other = await makeLoadBalancer('named', theirs?.TargetGroupArn ?? '')
    await shop.commit({ greeting: 'new' })
    await refused(
      /target group shop-production-\S+-v9 has the name of a release of ours, but not our tags.*%0ARemove it/,
    )
    expect(changesOf(shop)).toEqual([])
    await elb.deleteListener({ ListenerArn: other })
    await elb.deleteTargetGroup({ TargetGroupArn: theirs?.TargetGroupArn })
  })

  test('image is not the one that the commit had leaves nothing behind', async () => {
    shop.repository.git('reset', '--quiet', '--hard', live)
    const file = path.join(shop.repository.path, 'immutable.yml')
    await writeFile(file, (await readFile(file, 'utf8')).replace('stop-grace: 5s', 'stop-grace: 6s'))
    await replaceImage(live)
    await refused(new RegExp(`image of the commit ${live} is another one than v1 was launched from.*%0AFind out who`))
    expect(changesOf(shop).filter((action) => !action.startsWith('ssm:'))).toEqual([])
  })

  /** As somebody may who can remove images, with all tags: that of the commit is another image's afterwards. */
  async function replaceImage(imageTag: string): Promise<void> {
    const ecr = new ECR(shop.place.owner)
    const { imageDetails = [] } = await ecr.describeImages({ repositoryName: 'shop' })
    const tags = imageDetails.flatMap(({ imageTags = [] }) => imageTags).filter((tag) => tag.startsWith(imageTag))
    await ecr.batchDeleteImage({ repositoryName: 'shop', imageIds: tags.map((tag) => ({ imageTag: tag })) })
    const mediaType = 'application/vnd.oci.image.manifest.v1+json'
    const digest = `sha256:${'0'.repeat(64)}`
    const config = { mediaType: 'application/vnd.oci.image.config.v1+json', size: 7, digest }
    const layers = [{ mediaType: 'application/vnd.oci.image.layer.v1.tar', size: 7, digest }]
    const imageManifest = JSON.stringify({ schemaVersion: 2, mediaType, config, layers })
    await ecr.putImage({ repositoryName: 'shop', imageTag, imageManifest })
    ecr.destroy()
  }

  /** Somebody else’s, which forwards to this target group. Returns its listener. */
  async function makeLoadBalancer(Name: string, TargetGroupArn: string): Promise<string> {
    const { subnets } = shop.place
    const { LoadBalancers: [made] = [] } = await elb.createLoadBalancer({ Name, Subnets: [...subnets] })
    const { Listeners: [listener] = [] } = await elb.createListener({
      LoadBalancerArn: made?.LoadBalancerArn,
      Protocol: 'HTTP',
      Port: 1,
      DefaultActions: [{ Type: 'forward', TargetGroupArn }],
    })
    return listener?.ListenerArn ?? ''
  }
})

function changesOf({ place }: AwsShop): readonly string[] {
  const meant = place.proxy.calls.filter(({ input }) => input['DryRun'] !== true)
  return meant.map(actionOf).filter((action) => !/:(Describe|Get|Simulate)/.test(action))
}
