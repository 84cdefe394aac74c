// A card on screen: a fixed box of static text, measured by nobody. What is shown at which zoom is
// decided by one class on the board (see zoom-detail.ts), so zooming re-renders no card.
import type { ReactNode } from 'react'
import { HTMLContainer } from 'tldraw'
import { clockPath, foldPath, paperPath, pencilPath } from './card-outline.ts'
import { channelGlyphs, visibilityGlyphs } from './glyph-paths.ts'
import { FacePaths, faceTokens, GlyphPaths } from './glyph.tsx'
import type { TouchpointProps } from './touchpoint-shape.ts'

interface TouchpointCardProps {
  readonly facts: TouchpointProps
  /** Its evidence is past its shelf life. */
  readonly isOld: boolean
  readonly untitled: string
  /** The field that one types in, in place of the title. */
  readonly titleField: ReactNode
  readonly badges: ReactNode
}

/** A card that nobody has looked at yet, as it looks from a distance. */
export function BareCard({ facts }: { readonly facts: TouchpointProps }) {
  const { w, h, title, owner, status } = facts
  return (
    <HTMLContainer
      className="card card-bare"
      style={{ width: w, height: h }}
      data-owner={owner}
      data-status={status}
      title={title}
    />
  )
}

export function TouchpointCard(props: TouchpointCardProps) {
  const { facts, isOld, untitled, titleField, badges } = props
  const { w, h, title, channel, owner, visibility, emotion, evidence, status } = facts
  const isFolded = evidence !== 'measured' || isOld
  return (
    <HTMLContainer
      className="card"
      style={{ width: w, height: h }}
      data-owner={owner}
      data-visibility={visibility ?? undefined}
      data-status={status}
      data-evidence={evidence}
      data-old={isOld || undefined}
      title={titleField === null ? title : undefined}
    >
      <svg className="card-paper" width={w} height={h} aria-hidden>
        <path className="card-sheet" d={paperPath(w, h, isFolded)} />
        {status === 'idea' && <path className="card-pencil" d={pencilPath(w, h)} />}
        {isFolded && <path className="card-fold" d={foldPath(w)} />}
        {isOld && <path className="card-clock" d={clockPath(w)} />}
      </svg>
      <div className="card-bar" />
      {titleField ?? (
        <div className="card-title" dir="auto">
          {title === '' ? <span className="card-untitled">{untitled}</span> : title}
        </div>
      )}
      <div className="card-foot">
        {channel !== null && (
          <svg viewBox="0 0 16 16" aria-hidden>
            <GlyphPaths glyph={channelGlyphs[channel]} ink="currentColor" />
          </svg>
        )}
        {visibility !== null && (
          <svg viewBox="0 0 16 16" aria-hidden>
            <GlyphPaths glyph={visibilityGlyphs[visibility]} ink="currentColor" />
          </svg>
        )}
        {emotion !== null && (
          <svg viewBox="0 0 16 16" aria-hidden>
            <FacePaths emotion={emotion} disc={faceTokens[emotion]} ink="var(--surface-card)" />
          </svg>
        )}
        {badges}
      </div>
    </HTMLContainer>
  )
}
