import { createHash, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'

/**
 * A registry of npm with packages that it has made itself, each answer as late as one from across a network is.
 * @returns its URL, the files of an app that needs every package, and how many packages were asked for.
 */
export async function startRegistry({ packages, files, bytes, roundTripMs }) {
  const names = Array.from({ length: packages }, (_, index) => `bench-package-${index}`)
  const tarballs = new Map()
  for (const name of names) tarballs.set(name, await tarballOf(name, files, bytes))
  let asked = 0
  const server = createServer((request, response) => {
    asked += 1
    const [, name] = request.url.split('/')
    const answer = () => response.writeHead(200).end(tarballs.get(name))
    setTimeout(answer, roundTripMs)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${server.address().port}/`
  return { url, app: appOf(url, tarballs), asked: () => asked, close: () => server.close() }
}

function appOf(url, tarballs) {
  const dependencies = Object.fromEntries([...tarballs.keys()].map((name) => [name, '1.0.0']))
  const root = { name: 'shop', version: '1.0.0', dependencies }
  const entryOf = ([name, tarball]) => {
    const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`
    return [`node_modules/${name}`, { version: '1.0.0', resolved: `${url}${name}/-/${name}-1.0.0.tgz`, integrity }]
  }
  const locked = { '': root, ...Object.fromEntries([...tarballs].map(entryOf)) }
  return {
    'package.json': JSON.stringify({ ...root, type: 'module' }),
    'package-lock.json': JSON.stringify({ ...root, lockfileVersion: 3, requires: true, packages: locked }),
    '.npmrc': `registry=${url}\n`,
  }
}

async function tarballOf(name, files, bytes) {
  const tar = pack()
  tar.entry({ name: 'package/package.json' }, JSON.stringify({ name, version: '1.0.0' }))
  for (let n = 0; n < files; n += 1)
    tar.entry({ name: `package/lib/${n}.js` }, `export default '${randomBytes((bytes * 3) / 4).toString('base64')}'\n`)
  tar.finalize()
  return gzipSync(await buffer(tar))
}
