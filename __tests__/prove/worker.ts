import { again, proofs } from './proofs.ts'
import { parts, type Result, type Unit } from './unit.ts'

/** What the one who hands out the work says. */
export type Order =
  | { readonly order: 'list'; readonly seed: number }
  | { readonly order: 'prove'; readonly unit: Unit; readonly seed: number; readonly share: number }
  | { readonly order: 'again'; readonly name: string }

const send = (answer: unknown) => process.send?.(answer)

process.on('message', (order: Order) => {
  obey(order).then(send, (error: unknown) => send({ error: String(error instanceof Error ? error.stack : error) }))
})

async function obey(order: Order): Promise<unknown> {
  switch (order.order) {
    case 'list':
      return parts.flatMap((part) => proofs[part].units(order.seed).map((name): Unit => ({ part, name })))
    case 'prove': {
      const { unit, seed, share } = order
      const result: Result = await proofs[unit.part].prove(unit.name, seed, share)
      return result
    }
    case 'again':
      return again(order.name)
  }
}
