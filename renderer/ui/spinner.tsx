import './spinner.css'

/** Something is on its way; the label says what. Appears only after a moment. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <div className="spinner" role="status">
      <span className="spinner-ring" aria-hidden />
      <span>{label}</span>
    </div>
  )
}
