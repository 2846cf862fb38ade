import type { ErrorEntries } from '../entry.ts'

export const aws = {
  'permission-missing': {
    fault: 'user',
    meaning: 'The role’s policy does not allow an action, or another policy denies it.',
    remedy:
      'Allow the action on the resource that the message names; [aws-policy.json](aws-policy.json) has all of them.',
  },
  'credentials-missing': {
    fault: 'user',
    meaning: 'The AWS SDK found no credentials.',
    remedy:
      'Set `aws.role` and add `id-token: write` to the job’s `permissions:`, or configure credentials before this step.',
  },
  'credentials-invalid': {
    fault: 'user',
    meaning: 'AWS does not accept the credentials.',
    remedy: 'Check which credentials the job has: `aws.role`, or the environment variables of the SDK.',
  },
  'credentials-expired': {
    fault: 'user',
    meaning: 'The credentials expired while the run lasted.',
    remedy: 'Set `aws.role`, which the run renews, or get credentials that last longer.',
  },
  'oidc-unavailable': {
    fault: 'user',
    meaning: 'GitHub gave the job no OIDC token, so the run cannot assume `aws.role`.',
    remedy:
      'Add `id-token: write` to the job’s `permissions:`, beside `contents: read`. A pull request from a fork never gets a token.',
  },
  'role-not-assumed': {
    fault: 'user',
    meaning:
      'AWS did not let the job assume `aws.role`, most often because the role does not trust the job’s OIDC token.',
    remedy:
      'Compare the subject in the message with the role’s trust policy, and check that the job has the `environment:` that the role is for. Since 15 July 2026 subjects of new repositories have ids: [examples/aws](../examples/aws/README.md#the-ids-of-owner-and-repository) says how to trust them.',
  },
  'aws-failed': {
    fault: 'platform',
    meaning: 'AWS answered with an error that this action does not know.',
    remedy: 'Read the message, which is AWS’s own. Run again if it looks transient.',
  },
  'tag-damaged': {
    fault: 'platform',
    meaning: 'Somebody changed a tag in which this action stores something.',
    remedy: 'Restore its former value, which CloudTrail has. Or remove the tag and take care of what it said yourself.',
  },
  'name-taken': {
    fault: 'user',
    meaning: 'A resource that this action did not create has the name that a release needs.',
    remedy: 'Remove it, or run again: the next release has another number, and so another name.',
  },
  'listener-missing': {
    fault: 'user',
    meaning: 'No listener or rule is what `aws.listener` names.',
    remedy: 'Correct `aws.listener` and check its region.',
  },
  'listener-ambiguous': {
    fault: 'user',
    meaning: 'Several listeners or rules carry the tag in `aws.listener`.',
    remedy: 'Leave the tag on one of them, or name the listener by its ARN.',
  },
  'listener-elsewhere': {
    fault: 'user',
    meaning: 'The listener is in another region than the environment.',
    remedy: 'Correct `aws.region` or `aws.listener`.',
  },
  'listener-unsuitable': {
    fault: 'user',
    meaning: 'The listener does not belong to an Application Load Balancer.',
    remedy: 'Name a listener of an Application Load Balancer.',
  },
  'priorities-exhausted': {
    fault: 'user',
    meaning: 'No priority is free above the route’s rule, where the trial rule has to be.',
    remedy: 'Give the route’s rule a higher number, so that one before it is free.',
  },
  'too-many-conditions': {
    fault: 'user',
    meaning: 'The route’s rule has so many conditions that the trial rule would exceed the limit of five values.',
    remedy: 'Split the rule, or give it fewer paths or hosts.',
  },
  'condition-not-met': {
    fault: 'user',
    meaning:
      'The route’s rule matches on a host or a header by a regular expression, and no request of a trial is known to meet it.',
    remedy: 'For a host, say in `aws.host` one that meets it; else give the rule plain values.',
  },
  'target-group-elsewhere': {
    fault: 'user',
    meaning: 'A target group belongs to another load balancer, and AWS does not allow two.',
    remedy: 'Remove it from the listeners of the other load balancer.',
  },
  'target-group-foreign': {
    fault: 'internal',
    meaning: 'The run tried to remove a target group that existed before the first deployment, which it must never do.',
    remedy: 'Report it with the log. Remove the target group yourself once nothing is to go back to it.',
  },
  'docker-missing': {
    fault: 'user',
    meaning: 'The runner has no Docker, or for the secrets of a build no buildx.',
    remedy:
      'Use a runner with Docker, such as `ubuntu-latest`, or `image.builder: ami`. For buildx run `docker/setup-buildx-action` before this step.',
  },
  'docker-unreachable': {
    fault: 'user',
    meaning: 'Docker’s client cannot reach its engine: none is running, or the runner’s user may not use it.',
    remedy: 'Start the engine, add the runner’s user to the group docker, or correct DOCKER_HOST.',
  },
  'registry-refused': {
    fault: 'user',
    meaning: 'A registry refused to give a base image or to take the app’s image.',
    remedy:
      'Allow the role to push to the repository, or log in to the registry of the base image with `docker/login-action` before this step.',
  },
  'registry-failed': {
    fault: 'platform',
    meaning: 'A registry was out of order or did not answer, also when it was asked again.',
    remedy: 'Run again once the registry is back.',
  },
  'dockerfile-missing': {
    fault: 'user',
    meaning: 'The tree of the commit has no Dockerfile after the build command.',
    remedy: 'Commit one, or correct `image.dockerfile` or `image.exclude`.',
  },
  'repository-mutable': {
    fault: 'user',
    meaning: 'The tags of the ECR repository can be overwritten.',
    remedy: 'Run the `aws ecr` command in the message, or name another repository in `aws.repository`.',
  },
  'ecr-repository-missing': {
    fault: 'platform',
    meaning: 'Somebody removed the ECR repository while the run was about to use it.',
    remedy: 'Find out who removes it, then run again.',
  },
  'image-missing': {
    fault: 'platform',
    meaning: 'ECR does not have the image that the run pushed.',
    remedy: 'Check the lifecycle policy of the repository, which may remove images at once, then run again.',
  },
  'image-not-removed': {
    fault: 'platform',
    meaning: 'ECR refused to remove an old image.',
    remedy: 'Read the reason in the message, which is ECR’s own. The next sweep tries again.',
  },
} as const satisfies ErrorEntries
