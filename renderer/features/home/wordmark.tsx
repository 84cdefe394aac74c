/** Lanes with a path across them, and the name. */
export function Wordmark({ name }: { readonly name: string }) {
  return (
    <span className="wordmark">
      <svg viewBox="0 0 24 24" aria-hidden className="wordmark-mark">
        <rect x="2" y="3" width="6" height="18" rx="1.5" fill="var(--stage-teal)" opacity={0.35} />
        <rect x="9" y="3" width="6" height="18" rx="1.5" fill="var(--stage-blue)" opacity={0.35} />
        <rect x="16" y="3" width="6" height="18" rx="1.5" fill="var(--stage-plum)" opacity={0.35} />
        <path
          d="M4.5 16.5 C9 16.5 8.5 8 12.5 8 C16 8 15 13.5 19.5 13.5"
          fill="none"
          stroke="var(--accent)"
          strokeWidth="2.25"
          strokeLinecap="round"
        />
        <circle cx="4.5" cy="16.5" r="2.25" fill="var(--accent)" />
        <circle cx="19.5" cy="13.5" r="2.25" fill="var(--accent)" />
      </svg>
      {name}
    </span>
  )
}
