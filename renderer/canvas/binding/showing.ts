/**
 * Whether a store is being made to show what the document says: what tldraw does by itself upon that
 * would only be taken back. Set by the binding alone.
 */
export interface Showing {
  isNow: boolean
}
