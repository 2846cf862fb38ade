import { get } from 'node:https'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { makeCertificate, type Certificate } from '../harness/aws/certificate.ts'
import { startMoto, type Moto } from '../harness/aws/moto.ts'
import { describeAws } from '../harness/aws/on-emulator.ts'
import { openAwsShop, type AwsShop } from '../harness/aws/shop.ts'
import { pullEvent } from '../harness/events.ts'
import { expectDone, expectRefused } from '../harness/expectations.ts'

const host = 'shop.example.com'

describeAws('behind an HTTPS listener on AWS,', () => {
  let moto: Moto
  let certificate: Certificate
  let shop: AwsShop
  beforeAll(async () => {
    moto = await startMoto()
    certificate = await makeCertificate(host, '*.preview.example.com')
  })
  beforeEach(async () => {
    const previews = { environment: 'production', route: { host: 'pr-{number}.preview.example.com' } }
    shop = await openAwsShop(moto, { certificate, sections: { previews } })
  })
  afterEach(async () => {
    const { violations } = shop.place.proxy
    await shop.cleanup()
    expect(violations).toEqual([])
  })
  afterAll(async () => {
    await certificate.remove()
    await moto.stop()
  })

  /** As a visitor who goes by the name, and checks it. */
  function visit(name: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const options = { headers: { host: name }, ca: certificate.cert, agent: false }
      get(shop.place.url, options, (answer) => {
        let body = ''
        answer.setEncoding('utf8').on('data', (text: string) => (body += text))
        answer.on('end', () => resolve(body)).on('error', reject)
      }).on('error', reject)
    })
  }

  test('checks use the route’s own host name, from the spec or from its rule', async () => {
    await shop.commit({ greeting: 'first' }, { aws: { host } })
    const first = await shop.run({ command: 'deploy' })
    expectDone(first)
    expect(first.outputs['url']).toBe(shop.place.url.replace('127.0.0.1', host))
    expect(await visit(host)).toBe('first v1')
    const sha = await shop.commit({ greeting: 'idea' }, { aws: { host } })
    expectDone(await shop.run({}, { event: pullEvent({ action: 'opened', sha }) }))
    expect(await visit('pr-7.preview.example.com')).toBe('idea v1')
    expect(await visit(host)).toBe('first v1')
  })

  test('a route without a host name fails preflight, which says what to write in the spec', async () => {
    await shop.commit({ greeting: 'first' })
    expectRefused(
      await shop.run({ command: 'deploy' }),
      /shows no certificate for 127\.0\.0\.1 that this machine trusts.*no check could pass.*%0AWrite the name .* `aws\.host`/,
    )
  })

  test('preflight finds a certificate that the runner does not trust before anything is made', async () => {
    await shop.commit({ greeting: 'first' }, { aws: { host } })
    expectRefused(
      await shop.run({ command: 'deploy' }, { environment: { NODE_EXTRA_CA_CERTS: '' } }),
      /shows no certificate for shop\.example\.com that this machine trusts: .*self.signed.*%0A.*NODE_EXTRA_CA_CERTS/,
    )
  })
})
