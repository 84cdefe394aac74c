import { ChevronsLeftRight, ChevronsRightLeft, Equal, Zap } from 'lucide-react'
import type { TermFit } from '../../../../shared/framework/term.ts'

const icons: Readonly<Record<TermFit, typeof Equal>> = {
  same: Equal,
  narrower: ChevronsRightLeft,
  wider: ChevronsLeftRight,
  clash: Zap,
}

/** How well a word fits its stage, as a sign. */
export function FitIcon({ fit }: { readonly fit: TermFit }) {
  const Icon = icons[fit]
  return <Icon aria-hidden />
}
