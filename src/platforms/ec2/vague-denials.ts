import type { VagueDenial } from '../aws/denial.ts'

/**
 * Of what a template needs Auto Scaling does not say what is missing (Troubleshoot Amazon EC2 Auto Scaling: launch
 * templates, Amazon EC2 Auto Scaling User Guide).
 */
export const vagueDenials: readonly VagueDenial[] = [
  {
    said: /not authorized to use launch template/i,
    advice:
      'Allow `ec2:RunInstances`, `ec2:CreateTags` and, on the role of the instance profile, `iam:PassRole` in the role’s policy, as docs/aws-policy.json does.',
  },
]
