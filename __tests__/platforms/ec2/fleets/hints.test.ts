import { expect, test } from '@jest/globals'
import { hintsFor } from '../../../../src/platforms/ec2/fleets/hints.ts'

const about = (...lines: readonly string[]) =>
  hintsFor([{ title: 'console of i-1', lines }]).flatMap((one) => one.lines)

test.each([
  [`nginx: [emerg] mkdir() "/var/cache/nginx/client_temp" failed (30: Read-only file system)`, '/var/cache/nginx'],
  [`OSError: [Errno 30] Read-only file system: '/srv/app/uploads/1.png'`, '/srv/app/uploads'],
  [`Error: EROFS: read-only file system, open '/app/.next/cache/a'`, '/app/.next/cache'],
])('the line %s says which folder has to be writable', (line, folder) => {
  expect(about(line)).toEqual([expect.stringContaining(`such as \`writable: [${folder}]\``)])
})

test('a read-only file system without a path is explained, once', () => {
  const line = 'java.io.IOException: Read-only file system'
  expect(about(line, line)).toEqual([expect.stringMatching(/`run\.container\.writable` names\.$/)])
})

test.each([
  ['UnsatisfiedLinkError: /tmp/jna-1/a.tmp: failed to map segment from shared object', 'tmp: {exec: true}'],
  ['exec /usr/bin/node: exec format error', 'image.architecture'],
  ['write /var/log/a: no space left on device', 'ec2.root-volume'],
  ['the container ended 2 times, with exit code 137, because it used more memory than it may have', 'container.memory'],
  ['docker run: the image has no such program: exec: "nodee"', 'run.command'],
  ['docker run: the machine image has a container named app already: Conflict', 'ec2.ami'],
  ['the secret KEY is binary, which no environment variable can hold', 'secrets-as: files'],
  ['AccessDeniedException: … is not authorized to perform: ssm:GetParameters on resource: a', 'ec2.instance-profile'],
])('the line %s is said in the words of the spec', (line, words) => {
  expect(about(line)).toEqual([expect.stringContaining(words)])
})

const who = 'AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/shop-instance/i-0a'
const secret = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/db-AbCdEf'
const key = 'arn:aws:kms:eu-west-1:123456789012:key/0a-1b'

test.each([
  [
    `the secret DB: ${who} is not authorized to perform: secretsmanager:GetSecretValue on resource: ${secret} because no identity-based policy allows the secretsmanager:GetSecretValue action`,
    `The role shop-instance (of \`ec2.instance-profile\`) needs {"Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":"${secret}"} in its policy.`,
  ],
  [
    `the secret DB: ${who} is not authorized to perform: kms:Decrypt on resource: ${key} because no identity-based policy allows the kms:Decrypt action`,
    `The role shop-instance (of \`ec2.instance-profile\`) needs {"Effect":"Allow","Action":"kms:Decrypt","Resource":"${key}"} in its policy, and the key’s own policy has to let it.`,
  ],
  [
    `${who} is not authorized to perform: secretsmanager:GetSecretValue on resource: ${secret} with an explicit deny in a service control policy`,
    'A policy denies `secretsmanager:GetSecretValue` to the role shop-instance (of `ec2.instance-profile`): it has to make an exception.',
  ],
  ['the secret DB: AccessDeniedException: Access to KMS is not allowed', /kms:Decrypt.*<the key’s ARN>/],
  [
    'AccessDeniedException: The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
    /kms:Decrypt.*<the key’s ARN>/,
  ],
])('the denial %s says which statement of which role is missing', (line, said) => {
  expect(about(line)).toEqual([typeof said === 'string' ? said : expect.stringMatching(said)])
})

test('nothing is said of other lines', () => {
  expect(hintsFor([{ title: 'console of i-1', lines: ['listening on 8080', 'immutable-deploy: booted'] }])).toEqual([])
})
