import { ChevronDown } from 'lucide-react'
import { useValue } from 'tldraw'
import type { Framework } from '../../../shared/framework/framework.ts'
import { termSourcesOf } from '../../../shared/framework/stage-words.ts'
import { useText } from '../../messages/use-text.ts'
import { Popover } from '../../ui/popover.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useBoardContext } from '../board-context.ts'
import { shownSource } from './board-heading.ts'
import { HeadingFindings } from './heading-findings.tsx'

/** Whose words this window shows, and whether the funnels stand there. Nothing where there is no choice. */
export function HeadingChoice({ framework }: { readonly framework: Framework }) {
  const { session, lanes } = useBoardContext()
  const text = useText()
  const wording = useValue('wording', () => lanes.wording.get(), [lanes])
  const sources = termSourcesOf(framework)
  const hasFunnels = (framework.funnels ?? []).length > 0
  if (sources.length === 0 && !hasFunnels) return null
  const source = shownSource(framework, wording)
  const options = [
    { value: own, label: text('heading.theFramework', { name: framework.name }) },
    ...sources.map((name) => ({ value: `${other}${name}`, label: name })),
  ]
  return (
    <Popover
      label={text('heading.choose')}
      trigger={
        <button type="button" className="heading-choice">
          <VisuallyHidden>{text('heading.choose')}: </VisuallyHidden>
          <bdi className="funnel-step-name">{source ?? text('heading.frameworkWords')}</bdi>
          <ChevronDown aria-hidden />
        </button>
      }
    >
      <div className="heading-choices">
        {sources.length === 0 ? null : (
          <Select
            label={text('heading.inWordsOf')}
            value={source === null ? own : `${other}${source}`}
            options={options}
            onChange={(value) =>
              session.wording.set({
                ...wording,
                source: value === own ? null : value.slice(other.length),
              })
            }
          />
        )}
        {hasFunnels ? (
          <Segmented
            label={text('heading.funnels')}
            value={wording.areFunnelsShown ? 'shown' : 'hidden'}
            options={[
              { value: 'shown', label: text('heading.shown') },
              { value: 'hidden', label: text('heading.hidden') },
            ]}
            onChange={(value) =>
              session.wording.set({ ...wording, areFunnelsShown: value === 'shown' })
            }
          />
        ) : null}
        <HeadingFindings framework={framework} source={source} />
      </div>
    </Popover>
  )
}

/** A source may have any name, also that of the other entry. */
const own = 'framework'
const other = 'source:'
