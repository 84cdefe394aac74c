import { CrashView } from './crash-view.tsx'

/** Takes the place of the whole page after a bug while drawing it. */
export function CrashPage({ bug }: { readonly bug: unknown }) {
  return (
    <main className="crash-page">
      <CrashView bug={bug} />
    </main>
  )
}
