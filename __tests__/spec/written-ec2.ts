export const listenerArn =
  'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/50dc6c495c0c9188/f2f7dc8efc522ab2'
export const ruleArn =
  'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener-rule/app/shop/50dc6c495c0c9188/f2f7dc8efc522ab2/9683b2d02a6cabee'

export const good = `app: shop
run:
  command: [node, server.js]
  health: /healthz
  secrets: { DB_URL: 'ssm:/shop/db-url' }
defaults:
  platform: ec2
  checks: [{ path: / }]
  aws:
    region: eu-west-1
    subnets: [subnet-a, subnet-b]
    security-groups: [sg-app]
  ec2:
    instance-type: t3.small
    instance-profile: shop
environments:
  production:
    aws: { listener: ${listenerArn} }
  staging:
    aws: { listener: { load-balancer: shop, port: 8443 } }
    ec2: { instance-type: t3.micro }
previews:
  environment: staging
  route: { host: "pr-{number}.preview.example.com" }
`

export function edited(from: string | RegExp, to: string): string {
  const text = good.replace(from, to)
  if (text === good) throw new Error(`nothing to replace: ${String(from)}`)
  return text
}
