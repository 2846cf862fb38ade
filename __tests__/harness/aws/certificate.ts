import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Signed by itself, so that who is to trust it is told the certificate itself. PEM. */
export interface Certificate {
  readonly key: string
  readonly cert: string
  readonly file: string
  remove(): Promise<void>
}

/** @param names the hosts that it is for; `*.` stands for one label. */
export async function makeCertificate(...names: readonly string[]): Promise<Certificate> {
  const folder = await mkdtemp(path.join(tmpdir(), 'certificate-'))
  const [keyFile, file] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')]
  const alternatives = `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', keyFile, '-out', file]
  const about = ['-days', '2', '-subj', '/CN=testbed', '-addext', alternatives]
  execFileSync('openssl', ['req', '-x509', ...made, ...about], { stdio: 'pipe' })
  const [key, cert] = await Promise.all([readFile(keyFile, 'utf8'), readFile(file, 'utf8')])
  return { key, cert, file, remove: () => rm(folder, { recursive: true }) }
}
