import { readFile } from 'node:fs/promises'
import { block, code, codes, replaceBetween, table } from './markdown.mjs'

const file = 'docs/aws.md'

/** docs/aws.md: what the policy allows, what AWS asks for in addition, and what a group of somebody else's takes. */
export async function awsPermissions() {
  const { holding } = await import('../../build/platforms/ec2/preflight/needed-permissions.js')
  const policy = JSON.parse(await readFile('docs/aws-policy.json', 'utf8'))
  const { implied, free } = JSON.parse(await readFile('docs/aws-policy-implied.json', 'utf8'))
  const parts = {
    'hold permissions': block('json', holdStatement(holding)),
    policy: policyTable(policy),
    'implied permissions': impliedTable(implied, free),
  }
  const content = Object.entries(parts).reduce(
    (text, [name, part]) => replaceBetween(file, text, name, part),
    await readFile(file, 'utf8'),
  )
  return { file, content }
}

function holdStatement(holding) {
  const group = 'arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:*:autoScalingGroupName/<its name>'
  const { resource, actions } = holding(group)
  const statement = { Sid: 'FreezeTheAdoptedGroup', Effect: 'Allow', Action: actions, Resource: resource }
  return JSON.stringify(statement, null, 2).split('\n')
}

function policyTable({ Statement }) {
  const rows = Statement.map(({ Sid, Action, Resource, Condition }) => [
    code(Sid),
    codes(listed(Action)),
    codes(listed(Resource).map(shortArn)),
    codes([...new Set(Object.values(Condition ?? {}).flatMap((keys) => Object.keys(keys)))]),
  ])
  return table(['statement', 'actions', 'on', 'conditions on'], rows)
}

function impliedTable(implied, free) {
  const row = ({ call, needs = [], why, page }) => [
    code(call),
    needs.length === 0 ? 'nothing, not even itself' : codes(needs),
    // `Tags for security (Amazon EC2 Auto Scaling User Guide)`: parentheses within parentheses are hard to read.
    `${why} (${page.replace(/ \((.+)\)$/, ', $1')})`,
  ]
  return table(['who calls', 'needs in addition', 'because'], [...implied, ...free].map(row))
}

/** Without what is the same in all of them: `ssm:parameter/immutable-deploy/${App}/*`. */
function shortArn(arn) {
  const [, partition, service, ...rest] = arn.replaceAll('${AWS::', '${').split(':')
  if (partition === undefined) return arn
  return `${service}:${rest.slice(2).join(':')}`
}

const listed = (one) => (Array.isArray(one) ? one : [one])
