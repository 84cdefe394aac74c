import { EyeOff } from 'lucide-react'
import type { KindLine } from '../../../shared/map/catalogue/kind.ts'
import { phaseSections } from '../../../shared/map/catalogue/phase-sections.ts'
import { channelGlyphs } from '../../canvas/shapes/glyph-paths.ts'
import { FactIcon } from '../../icons/fact-icon.tsx'
import { useText } from '../../messages/use-text.ts'

export interface KindListProps {
  readonly lines: readonly KindLine[]
  readonly chosen: string | null
  readonly onChoose: (kind: string) => void
}

/** All kinds, phase by phase and channel by channel, as the palette has them. */
export function KindList({ lines, chosen, onChoose }: KindListProps) {
  const text = useText()
  const byKind = new Map(lines.map((line) => [line.kind, line]))
  const mark = ({ isHidden, origin }: KindLine) => {
    if (isHidden) return text('kinds.hidden')
    return origin === 'shipped' ? null : text(`kinds.${origin}`)
  }
  return (
    <nav className="kinds-list" aria-label={text('kinds.list')}>
      {phaseSections(lines.map(({ entry }) => entry)).map(({ phase, groups }) => (
        <section key={phase}>
          <h2 className="kinds-phase">{text(`phase.${phase}`)}</h2>
          {groups.map(({ channel, entries }) => (
            <div key={channel}>
              <h3 className="kinds-channel">
                <FactIcon glyph={channelGlyphs[channel]} />
                {text(`channel.${channel}`)}
              </h3>
              <ul>
                {entries.map(({ kind, title }) => {
                  const line = byKind.get(kind)
                  if (line === undefined) return null
                  const word = mark(line)
                  return (
                    <li key={kind}>
                      <button
                        type="button"
                        className="kinds-line"
                        aria-current={kind === chosen}
                        data-hidden={line.isHidden}
                        onClick={() => onChoose(kind)}
                      >
                        <span className="kinds-line-title" dir="auto">
                          {title}
                        </span>
                        {line.isHidden ? <EyeOff aria-hidden /> : null}
                        {word === null ? null : <span className="kinds-mark">{word}</span>}
                      </button>
                    </li>
                  )
                })}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </nav>
  )
}
