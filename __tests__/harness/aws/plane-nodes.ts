import type { Socket } from 'node:net'

/**
 * A load balancer is several nodes, each of which learns of a change in its own time and takes turns by itself. A client's
 * connection is with one of them.
 */
export interface PlaneNodes<Table> {
  /** Each node gets a table of its own, for it holds whose turn it is. */
  set(table: () => Table): void
  /** What the node goes by at this moment that has this connection. */
  tableOf(socket: Socket): Table | undefined
  nodeOf(socket: Socket): number
  /** All that some node goes by still, or will. */
  known(): readonly Table[]
}

interface Version<Table> {
  readonly from: number
  readonly tables: readonly Table[]
}

/** @param lagsMs by node. */
export function createNodes<Table>(lagsMs: readonly number[]): PlaneNodes<Table> {
  let versions: readonly Version<Table>[] = []
  let connections = 0
  const nodes = new WeakMap<Socket, number>()
  const slowestMs = Math.max(...lagsMs)
  const nodeOf = (socket: Socket) => {
    const node = nodes.get(socket) ?? connections++ % lagsMs.length
    nodes.set(socket, node)
    return node
  }
  const current = () => {
    const settled = versions.findLastIndex(({ from }) => from + slowestMs <= Date.now())
    return (versions = versions.slice(Math.max(0, settled)))
  }
  return {
    set(table) {
      // What there is first is there at once: a load balancer that is being made is not asked yet.
      const from = versions.length === 0 ? -Infinity : Date.now()
      versions = [...current(), { from, tables: lagsMs.map(table) }]
    },
    tableOf(socket) {
      const node = nodeOf(socket)
      return versions.findLast(({ from }) => from + (lagsMs[node] ?? 0) <= Date.now())?.tables[node]
    },
    nodeOf,
    known: () => current().flatMap(({ tables }) => tables),
  }
}
