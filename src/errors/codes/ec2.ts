import type { ErrorEntries } from '../entry.ts'

export const ec2 = {
  'ami-missing': {
    fault: 'user',
    meaning: 'The AMI or the parameter in `ec2.ami` does not exist in this region, or is not shared with this account.',
    remedy: 'Correct `ec2.ami`. An AMI exists in one region only.',
  },
  'packer-missing': {
    fault: 'user',
    meaning: 'The runner has no `packer` in `PATH`.',
    remedy: 'Install it before this step with `hashicorp/setup-packer`.',
  },
  'packer-template-missing': {
    fault: 'user',
    meaning: 'The tree of the commit has no Packer template after the build command.',
    remedy: 'Commit one, or correct `image.template` or `image.exclude`.',
  },
  'packer-manifest-missing': {
    fault: 'user',
    meaning: 'The Packer template writes no manifest, so the run cannot tell which AMI it made.',
    remedy: 'Add the `post-processor "manifest"` in the message to its build block.',
  },
  'packer-image-unclear': {
    fault: 'user',
    meaning: 'Packer’s manifest cannot be read, or does not name exactly one AMI of this region.',
    remedy: 'Give the template one `amazon-ebs` source in the environment’s region.',
  },
  'machine-image-missing': {
    fault: 'user',
    meaning: 'This account does not have the AMI that Packer’s manifest names in this region.',
    remedy: 'Have the template build in the account of the credentials that it gets.',
  },
  'template-of-other-builder': {
    fault: 'user',
    meaning:
      'The release’s launch template was made for another `image.builder` than the one that built its image again.',
    remedy: 'Deploy its commit again with `force: true`, which makes a template from today’s spec.',
  },
  'health-path-too-long': {
    fault: 'user',
    meaning: 'The health check path is too long for the tag in which the release keeps it.',
    remedy: 'Shorten `run.health.path` to at most 150 characters.',
  },
  'user-data-too-long': {
    fault: 'user',
    meaning: 'The user data of the instances would exceed EC2’s limit of 16 KiB, even compressed.',
    remedy: 'Move long values from `run.env` into the image, or into parameters that `run.secrets` names.',
  },
  'fleet-adopted': {
    fault: 'internal',
    meaning:
      'The run tried to change an Auto Scaling group that existed before the first deployment, which it must never do.',
    remedy: 'Report it with the log. Remove the group yourself once nothing is to go back to it.',
  },
  'fleet-protected': {
    fault: 'user',
    meaning:
      'Instances of a fleet that is to be removed are protected from scale-in, so Auto Scaling does not stop them.',
    remedy:
      'Take the protection away with the command in the message once nothing needs the instances; the next run removes the fleet.',
  },
} as const satisfies ErrorEntries
