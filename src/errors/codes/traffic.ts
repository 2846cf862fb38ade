import type { ErrorEntries } from '../entry.ts'

export const traffic = {
  'foreign-weights': {
    fault: 'user',
    meaning: 'Somebody else moved weights on the route: by hand, or with Terraform or CloudFormation.',
    remedy:
      'Restore the weights, or set `force: true` to take them as they are. [terraform.md](../examples/aws/terraform.md) keeps Terraform from moving them.',
  },
  'weights-unverified': {
    fault: 'platform',
    meaning: 'The load balancer did not confirm new weights within `timeouts.swap`.',
    remedy: 'Check the load balancer, then run again.',
  },
  'too-many-target-groups': {
    fault: 'user',
    meaning: 'The route has no room for one more target group.',
    remedy: 'Lower `keep.warm`, or take target groups that this action did not create off the route.',
  },
  'target-group-unknown': {
    fault: 'platform',
    meaning: 'Somebody else removed a target group while the run was using it.',
    remedy: 'Run again.',
  },
  'target-group-in-use': {
    fault: 'user',
    meaning: 'A listener or rule still forwards to a target group that was to be removed.',
    remedy: 'Give that listener or rule another target group, then run `command: sweep`.',
  },
  'redirect-in-the-way': {
    fault: 'user',
    meaning:
      'The listener or rule that the spec names redirects to HTTPS; the first deployment there would replace the redirect, and serve over plain HTTP.',
    remedy: 'Name the listener that speaks HTTPS. If the redirect is to go, deploy once with `force: true`.',
  },
  'former-answer-unknown': {
    fault: 'user',
    meaning:
      'An environment is to be destroyed, but what its listener or rule answered before the first deployment is not known any more: somebody removed the tags that say it, and the listener forwards to nothing else.',
    remedy: 'Give the listener or rule the action that it is to have, then destroy again.',
  },
  'route-unknown': {
    fault: 'platform',
    meaning: 'Somebody else removed the route while the run was using it.',
    remedy: 'Run again.',
  },
  'route-exists': {
    fault: 'platform',
    meaning: 'Somebody else created the environment’s route while the run was about to do so.',
    remedy: 'Run again.',
  },
  'route-conflict': {
    fault: 'user',
    meaning: 'Another environment already has this route, or this listener or rule.',
    remedy:
      'Give a new environment another `route` or listener. Give one that is deployed the address that it already has.',
  },
} as const satisfies ErrorEntries
