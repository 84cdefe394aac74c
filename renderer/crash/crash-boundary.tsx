import { Component, type ReactNode } from 'react'
import { CrashPage } from './crash-page.tsx'

interface CrashBoundaryProps {
  readonly children: ReactNode
}

interface CrashBoundaryState {
  readonly bug: unknown
}

/** Shows the way back where drawing the page itself failed. React asks for a class here. */
export class CrashBoundary extends Component<CrashBoundaryProps, CrashBoundaryState> {
  override readonly state: CrashBoundaryState = { bug: null }

  static getDerivedStateFromError(bug: unknown): CrashBoundaryState {
    return { bug: bug ?? new Error('Something empty was thrown.') }
  }

  override render(): ReactNode {
    return this.state.bug === null ? this.props.children : <CrashPage bug={this.state.bug} />
  }
}
