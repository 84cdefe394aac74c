import '../ui/bar-page.css'
import './compare-page.css'
import { House, Printer } from 'lucide-react'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { Framework } from '../../shared/framework/framework.ts'
import { shippedFrameworks } from '../../shared/framework/shipped-frameworks.ts'
import type { Device } from '../device.ts'
import { Comparison } from '../features/upgrade/comparison.tsx'
import { frameworkKey } from '../features/upgrade/framework-key.ts'
import { useText } from '../messages/use-text.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useReadable } from '../ui/use-readable.ts'

export interface ComparePageProps {
  readonly device: Device
  /** `<id>@<version>` of what is compared at first; null where it is to be chosen. */
  readonly left: string | null
  readonly right: string | null
}

/** Any two frameworks that this device knows, side by side on a page that can be printed. */
export function ComparePage({ device, left, right }: ComparePageProps) {
  const text = useText()
  const [, navigate] = useLocation()
  const published = useReadable(device.libraries.published)
  const frameworks = eachOnce([
    ...published.map(({ framework }) => framework),
    ...shippedFrameworks,
  ])
  const { bridge } = device
  useEffect(() => {
    void bridge.setTitle(text('compare.title'))
  }, [bridge, text])
  return (
    <div className="bar-page compare-page">
      <header className="page-bar compare-bar">
        <IconButton label={text('compare.home')} icon={<House />} onClick={() => navigate('/')} />
        <h1>{text('compare.title')}</h1>
        <Button icon={<Printer />} onClick={() => window.print()}>
          {text('compare.print')}
        </Button>
      </header>
      <main className="compare-main">
        <Comparison frameworks={frameworks} left={left} right={right} />
      </main>
    </div>
  )
}

function eachOnce(frameworks: readonly Framework[]): readonly Framework[] {
  const byKey = new Map<string, Framework>()
  for (const framework of frameworks) {
    const key = frameworkKey(framework)
    if (!byKey.has(key)) byKey.set(key, framework)
  }
  return [...byKey.values()]
}
