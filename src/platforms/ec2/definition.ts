import { strongest, type Finding, type Subject } from '../../spec/fields/subject.ts'
import { aws } from '../aws/options.ts'
import { mostTargetGroups } from '../aws/router/actions.ts'
import { awsRules, missingFields } from '../aws/rules.ts'
import { secrets } from '../aws/secrets.ts'
import { definePlatform } from '../shared/definition.ts'
import { ec2 as section, resolveEc2 } from './options.ts'

/** Instances of EC2 in Auto Scaling groups, behind an Application Load Balancer. */
export const ec2 = definePlatform({
  name: 'ec2',
  formerName: 'aws',
  sections: {
    aws: { schema: aws, meaning: 'Options of everything on AWS; for the platform `ec2`.', merged: ['tags', 'timing'] },
    ec2: { schema: section, meaning: 'Options of the platform `ec2`.' },
  },
  builders: ['docker', 'ami'],
  secrets,
  hasAlarms: true,
  targetGroupsPerRoute: () => mostTargetGroups,
  listener: ({ aws: { region, listener } }, { path }) => ({
    key: listener === undefined ? path : [region, listener],
    shown: '',
  }),
  rules: (written, subject, { app, builder }) => [
    ...awsRules(written.aws, subject, app),
    ...(subject.name === 'previews'
      ? []
      : missingFields(subject, 'ec2', written.ec2, ['instance-type', 'instance-profile'])),
    ...(builder === 'ami' ? unusedAmi(subject) : []),
  ],
  resolve: (written, context) => resolveEc2(written.aws, written.ec2, context),
  released: (options) => {
    const { role: _, listener: __, host: ___, timing: ____, access, tags, ...released } = options
    // Releases from before there were these options have the same digest as ever.
    return {
      ...released,
      ...(access === 'none' ? {} : { access }),
      ...(Object.keys(tags).length === 0 ? {} : { tags }),
    }
  },
  open: async (environment, options) => (await import('./open.ts')).open(environment, options),
})

/** An image that is a machine image needs no other one to run on. */
function unusedAmi(subject: Subject): readonly Finding[] {
  const ami = strongest(subject, 'ec2', 'ami')
  return ami === undefined
    ? []
    : [{ path: ami.path, message: 'is not used: with the builder ami the image itself is what instances boot from' }]
}
