import './crash.css'
import { RotateCcw } from 'lucide-react'
import { useText } from '../messages/use-text.ts'
import { Button } from '../ui/button.tsx'
import { goHome } from './go-home.ts'

/** What happened, that nothing is lost, and the ways on. */
export function CrashView({ bug }: { readonly bug: unknown }) {
  const text = useText()
  return (
    <div className="crash" role="alert">
      <h1 className="crash-title">{text('app.broken.title')}</h1>
      <p>{text('app.broken.text')}</p>
      <div className="crash-buttons">
        <Button onClick={goHome}>{text('app.broken.home')}</Button>
        <Button look="primary" icon={<RotateCcw />} onClick={() => location.reload()}>
          {text('app.broken.reload')}
        </Button>
      </div>
      <details>
        <summary>{text('app.broken.details')}</summary>
        <pre className="crash-details">{bug instanceof Error ? bug.stack : String(bug)}</pre>
      </details>
    </div>
  )
}
