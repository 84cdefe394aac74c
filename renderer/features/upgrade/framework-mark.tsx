import './framework-mark.css'
import { ArrowUpCircle, GitCompareArrows, History, ListTree, MessageSquarePlus } from 'lucide-react'
import { useState } from 'react'
import type { Framework } from '../../../shared/framework/framework.ts'
import { versionsAhead } from '../../../shared/framework/known-versions.ts'
import type { PinnedFramework } from '../../../shared/framework/pinned-framework.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { VersionNotes } from './version-notes.tsx'

/** Where newer versions of a map's framework come from. */
export type VersionOrigin = 'app' | 'library' | 'unknown'

export interface FrameworkMarkProps {
  readonly pinned: PinnedFramework
  /** All that are known here, newest first; the pinned one is among them. */
  readonly versions: readonly Framework[]
  readonly origin: VersionOrigin
  readonly onUpgrade: () => void
  readonly onCompare?: () => void
  /** Absent where there is no library to propose to. */
  readonly onPropose?: () => void
}

/** Name and version of the pinned framework, how far behind it is, and what can be done about it. */
export function FrameworkMark(props: FrameworkMarkProps) {
  const { pinned, versions, origin, onUpgrade, onCompare, onPropose } = props
  const { framework } = pinned
  const text = useText()
  const [isOpen, setIsOpen] = useState(false)
  const ahead = versionsAhead(pinned, versions)
  const closeAnd = (then: () => void) => () => {
    setIsOpen(false)
    then()
  }
  return (
    <Popover
      label={framework.name}
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button look="quiet" className="framework-mark" icon={<ListTree />}>
          <bdi className="framework-mark-name">{framework.name}</bdi>
          <span className="map-bar-chip">
            {text('bar.version', { version: framework.version })}
          </span>
          {ahead.length === 0 ? null : (
            <span className="framework-mark-behind">
              <ArrowUpCircle aria-hidden />
              {text('upgrade.behind', { count: ahead.length })}
            </span>
          )}
        </Button>
      }
    >
      <div className="framework-mark-body">
        <p className="framework-mark-text">
          {text('bar.framework', { name: framework.name, version: framework.version })}
        </p>
        {ahead.length === 0 ? null : (
          <section className="framework-mark-ahead">
            <h3>{text('upgrade.ahead', { count: ahead.length })}</h3>
            <VersionNotes versions={ahead} />
            <Button look="primary" icon={<ArrowUpCircle />} onClick={closeAnd(onUpgrade)}>
              {text('upgrade.look')}
            </Button>
          </section>
        )}
        <div className="framework-mark-actions">
          {onPropose === undefined ? null : (
            <Button icon={<MessageSquarePlus />} onClick={closeAnd(onPropose)}>
              {text('propose.open')}
            </Button>
          )}
          {onCompare === undefined ? null : (
            <Button icon={<GitCompareArrows />} onClick={closeAnd(onCompare)}>
              {text('compare.open')}
            </Button>
          )}
          {versions.length < 2 || ahead.length > 0 ? null : (
            <Button icon={<History />} onClick={closeAnd(onUpgrade)}>
              {text('upgrade.older')}
            </Button>
          )}
        </div>
        <Stages framework={framework} />
        <p className="framework-mark-text">
          {text(`upgrade.origin.${origin}`, { organisation: framework.organisation })}
        </p>
      </div>
    </Popover>
  )
}

function Stages({ framework }: { readonly framework: Framework }) {
  const text = useText()
  return (
    <dl className="framework-mark-stages" aria-label={text('bar.stages')}>
      {framework.stages.map((stage) => (
        <div key={stage.id}>
          <dt>
            <span
              className="framework-mark-colour"
              style={{ background: `var(--stage-${stage.colour})` }}
            />
            <bdi>{stage.name}</bdi>
          </dt>
          <dd dir="auto">{stage.definition}</dd>
        </div>
      ))}
    </dl>
  )
}
