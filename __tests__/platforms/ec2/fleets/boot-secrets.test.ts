import { readFile, stat } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { secretsIn } from '../../../../src/platforms/ec2/fleets/boot-program.ts'
import { userData } from '../../../../src/platforms/ec2/fleets/user-data.ts'
import { resolveContainer } from '../../../../src/spec/fields/container.ts'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { database, dbUrl, keystore, request, run, useInstance, works } from './booting.ts'
import { createInstance } from './instance.ts'
import { startServices } from './services.ts'

describeAws('user data, for its secrets,', () => {
  const at = useInstance()

  test('takes a key of a JSON secret, and versions by staging label, label or number', async () => {
    const secrets = {
      WORD: 'secretsmanager:shop/db#password',
      PORT_OF_DB: 'secretsmanager:shop/db#port',
      WHOLE: 'secretsmanager:shop/db',
      FORMER: 'secretsmanager:shop/db:AWSPREVIOUS#password',
      NEW: 'ssm:/many/0',
      OLD: 'ssm:/many/0:1',
      GOOD: 'ssm:/many/0:good',
    }
    const [found] = await at.instance.fetchSecrets(userData({ ...request, run: { ...run, secrets } }), 1)
    expect(found).toEqual({
      WORD: 'c0rrect-h0rse',
      PORT_OF_DB: '5432',
      WHOLE: JSON.stringify(database),
      FORMER: 'former-word',
      NEW: 'newer',
      OLD: 'value 0',
      GOOD: 'value 0',
    })
  })

  test('takes parameters by ARN, in the region that it names', async () => {
    const arn = 'arn:aws:ssm:us-east-1:123456789012:parameter'
    const services = await startServices(at.moto.endpoint, { parameters: { [`${arn}/a`]: 'one', [`${arn}/b`]: 'two' } })
    const fleet = await createInstance(services.url, at.role)
    const secrets = { A: `ssm:${arn}/a`, B: `ssm:${arn}/b:good`, NEW: 'ssm:/many/0' }
    const [found] = await fleet.fetchSecrets(userData({ ...request, run: { ...run, secrets } }), 1)
    expect(found).toEqual({ A: 'one', B: 'two', NEW: 'newer' })
    expect(services.asked).toHaveLength(2)
    await Promise.all([services.stop(), fleet.remove()])
  })

  test.each([
    [
      { DB: 'secretsmanager:shop/db#passwort' },
      'the secret DB: what is stored is no JSON object with the key passwort',
    ],
    [{ DB: 'secretsmanager:shop/api-key#a' }, 'the secret DB: what is stored is no JSON object with the key a'],
    [{ A: 'ssm:/many/1', B: 'ssm:/nowhere' }, 'the secret A, B: there is no parameter /nowhere in eu-west-1'],
    [{ KEY: 'secretsmanager:shop/key' }, 'the secret KEY is binary, which no environment variable can hold'],
  ])('says why a secret cannot be had, without its value: %o', async (secrets, reason) => {
    const { code, console } = await at.instance.boot(userData({ ...request, run: { ...run, secrets } }), works)
    expect(code).toBe(1)
    expect(console).toContain(`boot failed: ${reason}`)
    expect(console).not.toMatch(/c0rrect|quoted/)
  })

  test('gives the container its secrets as files where the spec says so, which can be binary', async () => {
    const secrets = { KEY: 'secretsmanager:shop/key', DB_URL: 'ssm:/shop/db-url' }
    const container = resolveContainer({ 'secrets-as': 'files' })
    const booted = await at.instance.boot(
      userData({ ...request, run: { ...run, secrets, ...(container && { container }) } }),
      works,
      {
        prints: `${keystore.toString('base64')} ${keystore.toString('hex')} ${dbUrl}`,
      },
    )
    expect(booted.console).toMatch(/^immutable-deploy: booted\n/)
    const args = booted.said.find((call) => call.arguments[0] === 'run')?.arguments ?? []
    expect(args).toEqual(expect.arrayContaining(['DB_URL_FILE=/run/secrets/DB_URL', 'KEY_FILE=/run/secrets/KEY']))
    expect(args.join('\n')).not.toContain('postgres')
    const [folder = ''] = args.filter((part) => part.endsWith(':/run/secrets:ro')).map((part) => part.split(':')[0])
    expect(await readFile(`${folder}/DB_URL`, 'utf8')).toBe(dbUrl)
    expect(await readFile(`${folder}/KEY`)).toEqual(keystore)
    expect((await stat(`${folder}/KEY`)).mode & 0o777).toBe(0o444)
    expect(booted.console).toContain('app: *** *** ***')
  })

  test('asks for ten parameters at a time, and again for as long as it may where AWS is asked too much', async () => {
    const services = await startServices(at.moto.endpoint, { perSecond: 40 })
    const fleet = await createInstance(services.url, at.role)
    const many = Object.fromEntries(Array.from({ length: 23 }, (_, one) => [`S${one}`, `ssm:/many/${one}`]))
    const [first] = await fleet.fetchSecrets(userData({ ...request, run: { ...run, secrets: many } }), 1)
    expect(first).toMatchObject({ S0: 'newer', S22: 'value 22' })
    expect(services.asked).toEqual(Array.from({ length: 3 }, () => 'AmazonSSM.GetParameters'))
    const { S1, S2, S3 } = many
    const three = { S1, S2, S3 } as Record<string, string>
    const all = await fleet.fetchSecrets(userData({ ...request, run: { ...run, secrets: three } }), 100)
    expect(all).toEqual(Array.from({ length: 100 }, () => ({ S1: 'value 1', S2: 'value 2', S3: 'value 3' })))
    expect(services.refused()).toBeGreaterThan(0)
    await Promise.all([services.stop(), fleet.remove()])
  }, 60_000)

  test('gives up where AWS is asked too much for longer than an instance may take to boot', async () => {
    const services = await startServices(at.moto.endpoint, { perSecond: 0 })
    const fleet = await createInstance(services.url, at.role)
    const text = userData({ ...request, run: { ...run, secrets: { DB_URL: 'ssm:/shop/db-url' } }, bootMs: 2000 })
    expect(await fleet.fetchSecrets(text, 1)).toEqual(['the secret DB_URL: ThrottlingException: Rate exceeded'])
    await Promise.all([services.stop(), fleet.remove()])
  }, 60_000)

  test('says which secret it cannot mask, and never its value', async () => {
    const text = userData({ ...request, run: { ...run, secrets: { FLAG: 'ssm:/shop/flag' } } })
    const { console } = await at.instance.boot(text, works)
    expect(console).toContain('immutable-deploy: the secret FLAG is a common word or too short, so it is not masked')
  })

  test('has references of secrets that can be read back from it', () => {
    expect(secretsIn(userData(request))).toEqual(run.secrets)
    expect(secretsIn(userData({ ...request, builder: 'ami', run: { ...run, secrets: {} } }))).toEqual({})
    expect(secretsIn('#!/bin/sh\nexit 1\n')).toBeUndefined()
  })
})
