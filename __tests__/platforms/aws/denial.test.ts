import { expect, test } from '@jest/globals'
import { explainDenial } from '../../../src/platforms/aws/denial.ts'
import { vagueDenials } from '../../../src/platforms/ec2/vague-denials.ts'

const user = 'User: arn:aws:sts::123456789012:assumed-role/shop-deploy/run is not authorized to perform:'
const arn = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/2'

// Messages as AWS words them (Troubleshoot access denied error messages, IAM User Guide).
test.each([
  [
    'names action and resource',
    `${user} elasticloadbalancing:ModifyListener on resource: ${arn} because no identity-based policy allows the elasticloadbalancing:ModifyListener action`,
    `Allow \`elasticloadbalancing:ModifyListener\` on ${arn} in the role’s policy; docs/aws-policy.json holds all that is needed.`,
  ],
  [
    'names everything for the resource',
    `${user} ssm:DescribeParameters on resource: * because no identity-based policy allows the ssm:DescribeParameters action`,
    'Allow `ssm:DescribeParameters` in the role’s policy; docs/aws-policy.json holds all that is needed.',
  ],
  [
    'names no resource',
    `${user} autoscaling:DescribeTags`,
    'Allow `autoscaling:DescribeTags` in the role’s policy; docs/aws-policy.json holds all that is needed.',
  ],
  [
    'is a denial that nothing outweighs',
    `${user} ssm:PutParameter on resource: arn:aws:ssm:x with an explicit deny in a service control policy`,
    'A policy denies `ssm:PutParameter` on arn:aws:ssm:x, whatever others allow: ask whoever keeps it, or name another role in `aws.role`.',
  ],
  [
    'is about a template',
    'You are not authorized to use launch template: lt-0123456789abcdef',
    'Allow `ec2:RunInstances`, `ec2:CreateTags` and, on the role of the instance profile, `iam:PassRole` in the role’s policy, as docs/aws-policy.json does.',
  ],
  [
    'names nothing',
    'You are not authorized to perform this operation.',
    'Compare the role’s policy with docs/aws-policy.json, which lists all that is needed.',
  ],
])('the advice about a refusal that %s is the right one', (_name, message, advice) => {
  expect(explainDenial(message, vagueDenials)).toEqual({ reason: message, advice })
})

test('the advice leaves out the part that only DecodeAuthorizationMessage can read', () => {
  const reason = `You are not authorized to perform this operation. ${user} ec2:CreateLaunchTemplate on resource: arn:aws:ec2:x because no identity-based policy allows the ec2:CreateLaunchTemplate action.`
  expect(explainDenial(`${reason} Encoded authorization failure message: ${'Ab0-_'.repeat(400)}`)).toEqual({
    reason,
    advice:
      'Allow `ec2:CreateLaunchTemplate` on arn:aws:ec2:x in the role’s policy; docs/aws-policy.json holds all that is needed.',
  })
})
