// Which route tables let an instance reach what it fetches at its start. Targets are named as the EC2 API names them.
import type { Route } from '@aws-sdk/client-ec2'
import { describe, expect, test } from '@jest/globals'
import { leadsOut } from '../../../../src/platforms/ec2/preflight/egress.ts'

const own: Route = { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' }
const everywhere = { DestinationCidrBlock: '0.0.0.0/0', State: 'active' } as const
const id = '0123456789abcdef0'

const leads = (route: Route, publicIp = false) => leadsOut({ Routes: [own, route] }, publicIp)

describe('a subnet', () => {
  test.each<[string, Route]>([
    ['a NAT gateway', { NatGatewayId: `nat-${id}` }],
    ['a transit gateway', { TransitGatewayId: `tgw-${id}` }],
    ['a virtual private gateway', { GatewayId: `vgw-${id}` }],
    ['a peering', { VpcPeeringConnectionId: `pcx-${id}` }],
    ['an instance', { InstanceId: `i-${id}`, NetworkInterfaceId: `eni-${id}` }],
    ['the endpoint of a firewall or Gateway Load Balancer', { GatewayId: `vpce-${id}` }],
    ['Cloud WAN', { CoreNetworkArn: `arn:aws:networkmanager::123456789012:core-network/core-network-${id}` }],
    ['a local gateway', { LocalGatewayId: `lgw-${id}` }],
    ['a carrier gateway', { CarrierGatewayId: `cagw-${id}` }],
  ])('with a route to %s has a way out', (_what, target) => {
    expect(leads({ ...everywhere, ...target })).toBe(true)
    expect(leads({ ...everywhere, ...target, State: 'blackhole' })).toBe(false)
  })

  test('with an egress-only gateway has a way out over IPv6', () => {
    expect(leads({ DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: `eigw-${id}` })).toBe(true)
  })

  test('with an internet gateway has one for instances that have a public address, or one of IPv6', () => {
    const route = { ...everywhere, GatewayId: `igw-${id}` }
    expect([leads(route), leads(route, true)]).toEqual([false, true])
    expect(leads({ DestinationIpv6CidrBlock: '::/0', GatewayId: `igw-${id}` })).toBe(true)
  })

  test('with nothing but its own VPC and the gateway endpoint of S3 has none', () => {
    expect(leads({ DestinationPrefixListId: 'pl-6da54004', GatewayId: `vpce-${id}` })).toBe(false)
    expect(leadsOut({ Routes: [own] }, true)).toBe(false)
    expect(leadsOut(undefined, true)).toBe(false)
  })
})
