/** A member that the double lacks fails loudly rather than reads as undefined. */
export function refuseMissing<T extends object>(target: T, name: string): T {
  return new Proxy(target, {
    get(object, key) {
      // `then` is asked for by every await.
      if (typeof key === 'string' && key !== 'then' && !(key in object)) {
        throw new Error(`The Electron double has no ${name}.${key}`)
      }
      return Reflect.get(object, key) as unknown
    },
  })
}
