// Which piece of work comes next.

/** Of every unit so much is tried at a time where only a share is; model-based sequences are quick. */
const shares = { crash: 0.04, pairs: 0.01, faults: 0.01, plans: 0.05, model: 0.1 }

/** @param limit `10m`, `90s`; undefined: everything there is. */
export function createPace({ units, seed, limit, done }) {
  if (limit === undefined) {
    const todo = units.filter((unit) => !done(unit))
    return { left: () => todo.length, next: () => asPiece(todo.shift(), 1) }
  }
  const deadline = Date.now() + millisecondsOf(limit)
  const todo = shuffled(units, seed)
  return {
    left: () => todo.length,
    next: () => {
      const unit = Date.now() < deadline ? todo.shift() : undefined
      return asPiece(unit, unit && shares[unit.part])
    },
  }
}

function asPiece(unit, share) {
  return unit === undefined ? undefined : { unit, share }
}

function millisecondsOf(text) {
  const [, number, unit] = /^(\d+)(s|m|h)$/.exec(text) ?? []
  if (number === undefined) throw new Error(`--share ${text}: a time is meant, as 90s, 10m or 2h`)
  return Number(number) * { s: 1000, m: 60_000, h: 3_600_000 }[unit]
}

/** The parts in turn, each in an order of its own: whatever the time is enough for, there is something of all. */
function shuffled(units, seed) {
  const queues = Object.values(grouped(units)).map((queue) => queue.toSorted((a, b) => rank(a, seed) - rank(b, seed)))
  const longest = Math.max(...queues.map(({ length }) => length))
  return Array.from({ length: longest }, (_, index) => queues.flatMap((queue) => queue[index] ?? [])).flat()
}

function grouped(units) {
  const groups = {}
  for (const unit of units) (groups[unit.part] ??= []).push(unit)
  return groups
}

/** FNV-1a: the same for the same name and seed. */
function rank({ part, name }, seed) {
  let hash = 0x811c9dc5 ^ seed
  for (const character of `${part} ${name}`) hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193) >>> 0
  return hash
}
