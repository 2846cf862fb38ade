import path from 'node:path'
import { expect, test } from '@jest/globals'
import { holding, neededPermissions, passingRole } from '../../../../src/platforms/ec2/preflight/needed-permissions.ts'
import { actionsOf, readPolicy } from '../../../harness/aws/iam/policy-document.ts'

const key = { app: 'shop', environment: 'production' }
const listener = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/2'
const routes = [undefined, 'own', listener.replace(':listener/', ':listener-rule/')]

test('what preflight asks IAM for is what the policy allows', async () => {
  const policy = await readPolicy(path.resolve(import.meta.dirname, '../../../../docs/aws-policy.json'))
  const ofRoutes = routes.flatMap((rule) =>
    neededPermissions(key, '123456789012', { listener, rule }, { policies: true, alarms: true }),
  )
  const asked = [...ofRoutes, holding('arn:aws:x'), passingRole('arn:aws:y')].flatMap(({ actions }) => actions)
  expect(actionsOf(policy)).toEqual(expect.arrayContaining([...new Set(asked)]))
})
