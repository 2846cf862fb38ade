import { crash } from './parts/crash.ts'
import { faultMatrix } from './parts/faults.ts'
import { pairs } from './parts/pairs.ts'
const [, , part = 'crash', only = '', share = '1'] = process.argv
const proof = { crash, faults: faultMatrix, pairs }[part]
if (proof === undefined) throw new Error(part)
let cases = 0
let same = 0
const found = new Map<string, { count: number; first: string }>()
for (const unit of proof.units(1).filter((name) => name.includes(only))) {
  const began = performance.now()
  const result = await proof.prove(unit, 1, Number(share))
  cases += result.cases
  same += result.same
  console.log(
    unit,
    result.cases,
    result.same,
    Math.round(performance.now() - began),
    'ms,',
    new Set(result.failures.map((f) => f.case)).size,
    'failing',
  )
  for (const failure of result.failures) {
    const key = `${failure.promise}: ${failure.what
      .replaceAll(/\d{13}/g, 'T')
      .replaceAll(/v\d+/g, 'vN')
      .replaceAll(/operation \d+/g, 'operation N')
      .slice(0, 400)}`
    const known = found.get(key) ?? { count: 0, first: failure.case }
    known.count += 1
    found.set(key, known)
  }
}
console.log(cases, same)
for (const [key, { count, first }] of [...found].toSorted(([, a], [, b]) => b.count - a.count))
  console.log(count, key, '\n      ', first)
