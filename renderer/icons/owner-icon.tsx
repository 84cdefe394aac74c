import type { Owner } from '../../shared/map/touchpoint.ts'

/** The bar of a card in its owner's colours; joint shows both halves, nobody an empty outline. */
export function OwnerIcon({ owner }: { readonly owner: Owner }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden>
      {owner === 'joint' ? (
        <>
          <path d="M5 1.5h6V8H5z" fill="var(--owner-marketing)" />
          <path d="M5 8h6v6.5H5z" fill="var(--owner-sales)" />
        </>
      ) : null}
      {owner === 'nobody' ? (
        <path
          d="M5.5 2h5v12h-5z M5.5 6l5-4 M5.5 10l5-4 M5.5 14l5-4"
          fill="none"
          stroke="var(--owner-nobody)"
        />
      ) : null}
      {owner === 'joint' || owner === 'nobody' ? null : (
        <path d="M5 1.5h6v13H5z" fill={`var(--owner-${owner})`} />
      )}
    </svg>
  )
}
