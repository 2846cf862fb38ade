// What a rollback and a deployment cost on AWS: requests to its services, and time, against the emulator of the tests,
// whose load balancer and instances are real processes or sockets here. Needs moto_server, and a Node that runs TypeScript.
import { availableParallelism } from 'node:os'

if (!process.features.typescript) {
  console.log('left out: this Node does not run TypeScript, which the testbed is written in; 22.18 and newer do')
  process.exit(0)
}
const { startMoto } = await import('../__tests__/harness/aws/moto.ts')
const parts = await Promise.all(
  ['requests', 'sizes', 'waits', 'large-account'].map((part) => import(`./aws/${part}.mjs`)),
)

console.log(
  `on ${availableParallelism()} cores, which the emulator, the load balancer and the instances share with the runs`,
)
const moto = await startMoto()
try {
  for (const { measure } of parts) await measure(moto)
} finally {
  await moto.stop()
}
