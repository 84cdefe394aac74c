import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { Device } from './device.ts'
import { useText } from './messages/use-text.ts'
import { useToast } from './ui/toast.tsx'

/** After the app, the browser or the computer has ended unexpectedly: which map is there as it was. */
export function LeftOpen({ device }: { readonly device: Device }) {
  const { library } = device
  const text = useText()
  const toast = useToast()
  const [location, navigate] = useLocation()
  useEffect(() => {
    const tell = async () => {
      const [entry] = await library.leftOpen
      if (entry === undefined) return
      const title = entry.title === '' ? text('home.untitled') : entry.title
      const address = `/map/${entry.id}`
      const action = { label: text('file.unclean.open'), run: () => navigate(address) }
      toast({
        message: text('file.unclean', { title }),
        ...(location === address ? {} : { action }),
      })
    }
    void tell()
    // reason: told once, about where the app was when it started
    // oxlint-disable-next-line react/exhaustive-deps
  }, [library])
  return null
}
