import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { KnownError } from '../../../src/errors/known-error.ts'
import { decodeAnswer } from '../../../src/platforms/aws/router/former-answer.ts'
import { readManifest } from '../../../src/platforms/ec2/images/packer-manifest.ts'
import { createRandom, mutant } from '../../harness/mutants.ts'

/** What is taken is what it should be; what is refused is told under one of these codes, in one line. */
async function attack(
  seed: number,
  valid: unknown,
  codes: readonly string[],
  isTaken: (text: string) => Promise<boolean>,
) {
  const random = createRandom(seed)
  let refused = 0
  for (let index = 0; index < 1500; index += 1) {
    const text = mutant(valid, random)
    try {
      if (!(await isTaken(text))) throw new Error('taken, though it is not what it should be')
    } catch (error) {
      const isClear = error instanceof KnownError && codes.includes(error.code) && !/\p{Cc}/u.test(error.message)
      if (!isClear) throw new Error(`seed ${seed}, ${text}`, { cause: error })
      refused += 1
    }
  }
  expect(refused).toBeGreaterThan(300)
}

test('a record of a listener’s former answer that somebody has changed is read or refused clearly', () => {
  const answer = { Type: 'forward', ForwardConfig: { TargetGroups: [{ TargetGroupArn: 'arn:x', Weight: 1 }] } }
  return attack(1, answer, ['tag-damaged'], async (text) => {
    const Value = `${Buffer.from(text).toString('base64url')}.`
    const found = decodeAnswer([{ Key: 'immutable-deploy:before-0', Value }], 'arn:listener')
    return found === undefined ? text === '' : typeof found.Type === 'string'
  })
})

test('a manifest that claims to be Packer’s is read or refused clearly', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'manifest-'))
  const made = { artifact_id: 'eu-west-1:ami-0123456789abcdef0', packer_run_uuid: 'u', custom_data: null }
  const manifest = { builds: [{ ...made, packer_run_uuid: 'former' }, made], last_run_uuid: 'u' }
  await attack(2, manifest, ['packer-image-unclear'], async (text) => {
    await writeFile(path.join(folder, 'manifest.json'), text)
    return /^ami-[0-9a-z]+$/.test(await readManifest(folder, 'image.pkr.hcl', 'eu-west-1', []))
  })
  await rm(folder, { recursive: true })
})
