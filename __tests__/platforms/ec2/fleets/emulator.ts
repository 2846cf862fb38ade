import type { Role } from './instance.ts'

/** What the emulator has that the project itself never asks for, by its bare protocol. */
export function emulator(endpoint: string) {
  const ask = async (service: string, headers: Record<string, string>, body: string): Promise<string> => {
    const Authorization = `AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/${service}/aws4_request, SignedHeaders=host, Signature=0`
    const answer = await fetch(endpoint, { method: 'POST', headers: { Authorization, ...headers }, body })
    const text = await answer.text()
    if (!answer.ok) throw new Error(text)
    return text
  }
  const json = (service: string, target: string) => (operation: string, input: object) =>
    ask(
      service,
      { 'Content-Type': 'application/x-amz-json-1.1', 'X-Amz-Target': `${target}.${operation}` },
      JSON.stringify(input),
    )
  const query = (service: string, Version: string) => (Action: string, input: Record<string, string>) =>
    ask(
      service,
      { 'Content-Type': 'application/x-www-form-urlencoded' },
      new URLSearchParams({ Action, Version, ...input }).toString(),
    )
  const iam = query('iam', '2010-05-08')
  const field = (xml: string, name: string) => new RegExp(`<${name}>([^<]+)`).exec(xml)?.[1] ?? ''
  return {
    ssm: json('ssm', 'AmazonSSM'),
    secret: json('secretsmanager', 'secretsmanager'),
    /** Credentials of a role that may do what an instance does. From here on signatures are verified. */
    async role(): Promise<Role> {
      const everything = JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: ['ssm:*', 'secretsmanager:*', 'ecr:*'], Resource: '*' }],
      })
      const made = await iam('CreateRole', { RoleName: 'shop', AssumeRolePolicyDocument: everything })
      await iam('PutRolePolicy', { RoleName: 'shop', PolicyName: 'all', PolicyDocument: everything })
      const session = await query('sts', '2011-06-15')('AssumeRole', {
        RoleArn: field(made, 'Arn'),
        RoleSessionName: 'i-0123456789abcdef0',
      })
      await fetch(`${endpoint}/moto-api/reset-auth`, { method: 'POST', body: '0' })
      return {
        AccessKeyId: field(session, 'AccessKeyId'),
        SecretAccessKey: field(session, 'SecretAccessKey'),
        Token: field(session, 'SessionToken'),
      }
    },
  }
}
