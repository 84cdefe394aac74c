// Waits between attempts, all of which end at once with their owner.

export interface Pauses {
  /** @returns false when the owner ended meanwhile */
  wait(pauseMs: number): Promise<boolean>
  dispose(): void
}

export function createPauses(): Pauses {
  const ends = new Set<(goOn: boolean) => void>()
  let isDisposed = false
  return {
    wait: (pauseMs) =>
      new Promise((resolve) => {
        if (isDisposed) return resolve(false)
        const end = (goOn: boolean) => {
          clearTimeout(timer)
          ends.delete(end)
          resolve(goOn)
        }
        const timer = setTimeout(end, pauseMs, true)
        ends.add(end)
      }),
    dispose() {
      isDisposed = true
      for (const end of ends) end(false)
    },
  }
}
