import { expect, test } from '@jest/globals'
import { unpackImage } from '../../../../src/platform/local/images/unpack.ts'
import { inSetting, never } from './setting.ts'
test('perf', inSetting(async (s) => {
  const files = Object.fromEntries(Array.from({length: 5000}, (_, i) => [`d${i%100}/e${i%7}/f${i}.js`, 'x'.repeat(i)]))
  await s.repository.commit(files, 'x')
  for (let k=0;k<3;k++) { const t = performance.now(); const image = await s.buildHead({}); console.log('build 5000', performance.now()-t)
  const f = await s.folder(); const t2 = performance.now(); await unpackImage(s.paths.folder, image.digest, f, never); console.log('unpack 5000', performance.now()-t2) }
  await s.build({...Object.fromEntries(Object.keys(files).map((n)=>[n,null])), a: '1'})
  const r0 = process.memoryUsage().rss
  const image = await s.buildHead({build: 'echo x > y; head -c 800000000 /dev/zero > big'}).catch(e => e)
  console.log('rss MB', (process.memoryUsage().rss - r0)/1e6, image)
  await s.repository.commit({a: '22'}, 'x')
  const t4 = performance.now()
  const im2 = await s.buildHead({build: 'head -c 800000000 /dev/zero > big'})
  console.log('800MB build', performance.now()-t4, 'rss', (process.memoryUsage().rss - r0)/1e6)
  const f = await s.folder(); const t5 = performance.now(); await unpackImage(s.paths.folder, im2.digest, f, never); console.log('800MB unpack', performance.now()-t5)
  expect(1).toBe(1)
}))
