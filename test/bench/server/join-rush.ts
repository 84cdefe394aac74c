// Many people join one room at once, from a process of their own: node join-rush.ts <address> <people>
import { joinRaw } from './raw-guest.ts'

const [address = '', people] = process.argv.slice(2)
process.once('message', () => {
  const startedAt = performance.now()
  void Promise.all(Array.from({ length: Number(people) }, () => joinRaw(address))).then(() => {
    process.send?.({ ms: performance.now() - startedAt })
    process.exit(0)
  })
})
process.send?.({ isReady: true })
