// A WebSocket that tells what it sends: y-websocket itself does not say which frames went out.

export interface SocketEvents {
  opened(): void
  sent(frame: Uint8Array): void
}

/** The class to give to y-websocket; each connection makes a new one. */
export function countingSocket(events: SocketEvents): typeof WebSocket {
  return class CountingSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      events.opened()
    }

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBufferLike>): void {
      super.send(data as Uint8Array<ArrayBuffer>)
      if (data instanceof Uint8Array) events.sent(data)
    }
  }
}
