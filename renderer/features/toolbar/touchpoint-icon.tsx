/** A card with its owner's bar and a line of title, in the manner of the other icons. */
export function TouchpointIcon() {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <rect x="2.5" y="6" width="19" height="12" rx="1.5" />
      <path d="M3.5 7h2.5v10H3.5z" fill="currentColor" />
      <path d="M10 11h7" />
    </svg>
  )
}
