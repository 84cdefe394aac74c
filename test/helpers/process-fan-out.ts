// A fan-out for servers of one process: what one tells, the others hear in the next turn of the loop.
import { newId } from '../../shared/document/new-id.ts'
import type { FanOut, NodeId, RoomListener, RoomNews } from '../../server/fan-out/fan-out.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'

export interface ProcessFanOut extends FanOut {
  readonly node: NodeId
  /** Until it is mended, this server hears nothing and is heard by nobody; it knows unless told otherwise. */
  cut(options?: { readonly unnoticed: boolean }): void
  mend(): void
}

export interface ProcessHub {
  open(): ProcessFanOut
}

interface Node {
  readonly id: NodeId
  readonly listenersByRoom: Map<RoomName, Set<RoomListener>>
  readonly accessListeners: Set<() => void>
  isCut: boolean
}

export function createProcessHub(): ProcessHub {
  const nodes = new Set<Node>()
  const othersOf = (node: Node) => [...nodes].filter((other) => other !== node && !other.isCut)
  const listenersOf = (node: Node) => [...node.listenersByRoom.values()].flatMap((all) => [...all])
  const meet = (node: Node, what: 'came' | 'gone') => {
    for (const other of othersOf(node)) {
      for (const listener of listenersOf(other)) listener[what](node.id)
      for (const listener of listenersOf(node)) listener[what](other.id)
    }
  }
  const deliver = (from: Node, room: RoomName, news: RoomNews) => {
    for (const other of othersOf(from)) {
      if (news.kind === 'claim' && news.node !== other.id) continue
      for (const listener of other.listenersByRoom.get(room) ?? []) listener.hear(news, from.id)
    }
  }
  return {
    open() {
      const node: Node = {
        id: newId() as NodeId,
        listenersByRoom: new Map(),
        accessListeners: new Set(),
        isCut: false,
      }
      const watchers = new Set<() => void>()
      let isNoticed = true
      nodes.add(node)
      return {
        node: node.id,
        isShared: true,
        isConnected: () => !node.isCut || !isNoticed,
        hearsAll: () => !node.isCut || !isNoticed,
        watch(listener) {
          watchers.add(listener)
          return () => watchers.delete(listener)
        },
        tell(room, news) {
          if (!node.isCut) queueMicrotask(() => deliver(node, room, news))
        },
        tellAccess() {
          if (node.isCut) return
          for (const other of othersOf(node))
            other.accessListeners.forEach((listener) => listener())
        },
        hearAccess(listener) {
          node.accessListeners.add(listener)
          return () => node.accessListeners.delete(listener)
        },
        async subscribe(room, listener) {
          const listeners = node.listenersByRoom.get(room) ?? new Set()
          node.listenersByRoom.set(room, listeners.add(listener))
          return () => listeners.delete(listener)
        },
        async close() {
          meet(node, 'gone')
          nodes.delete(node)
        },
        cut({ unnoticed } = { unnoticed: false }) {
          meet(node, 'gone')
          node.isCut = true
          isNoticed = !unnoticed
          watchers.forEach((listener) => listener())
        },
        mend() {
          node.isCut = false
          meet(node, 'came')
          listenersOf(node).forEach((listener) => listener.missed())
          watchers.forEach((listener) => listener())
        },
      }
    },
  }
}
