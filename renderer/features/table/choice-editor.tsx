import { Check } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { foldText } from '../../../shared/map/fold-text.ts'
import type { NameOption } from '../../../shared/map/table/name-book.ts'
import { useText } from '../../messages/use-text.ts'
import { classNames } from '../../ui/class-names.ts'
import { stepAfter, type StepAfter } from './step-after.ts'

export interface ChoiceEditorProps {
  readonly label: string
  readonly options: readonly NameOption[]
  readonly chosen: readonly string[]
  /** Several may be chosen: Enter puts one in or takes it out, and takes over what is chosen when nothing is typed. */
  readonly isSet: boolean
  readonly initial: string
  readonly onFinish: (chosen: readonly string[]) => void
  readonly onDone: (step: StepAfter) => void
}

/** Chooses by typing the beginning of a word, or by arrows, from a list under the cell. */
export function ChoiceEditor(props: ChoiceEditorProps) {
  const { label, options, isSet, initial, onFinish, onDone } = props
  const text = useText()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const isOver = useRef(false)
  const [query, setQuery] = useState(initial)
  const [chosen, setChosen] = useState(props.chosen)
  const found = optionsFor(options, query)
  const [lit, setLit] = useState(() => firstLit(found, props.chosen, initial))
  const at = Math.min(lit, found.length - 1)
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])

  const end = (ids: readonly string[], step: StepAfter) => {
    if (isOver.current) return
    isOver.current = true
    if (step !== 'cancel' && ids !== props.chosen) onFinish(ids)
    onDone(step)
  }
  const choose = (option: NameOption, step: StepAfter) => {
    if (!isSet) return end([option.id], step)
    setChosen(
      chosen.includes(option.id)
        ? chosen.filter((other) => other !== option.id)
        : [...chosen, option.id],
    )
    setQuery('')
    return undefined
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const step = stepAfter(event)
    const option = found[at]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const by = event.key === 'ArrowDown' ? 1 : -1
      if (found.length > 0) setLit((at + by + found.length) % found.length)
    } else if (isSet && event.key === ' ' && query === '' && option !== undefined) {
      choose(option, 'stay')
    } else if (step === null) return
    else if (step === 'cancel' || (isSet && query === '')) end(chosen, step)
    else if (option !== undefined) choose(option, step)
    event.preventDefault()
  }
  return (
    <Popover.Root open>
      <Popover.Anchor asChild>
        <input
          ref={field}
          className="table-editor-field"
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-autocomplete="list"
          aria-controls={id}
          aria-activedescendant={found.length === 0 ? undefined : `${id}-${at}`}
          dir="auto"
          value={query}
          placeholder={chosen.map((each) => labelIn(options, each)).join(', ')}
          onChange={(event) => {
            setQuery(event.target.value)
            setLit(0)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => end(isSet ? chosen : props.chosen, 'stay')}
        />
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          className="menu table-choices"
          align="start"
          sideOffset={2}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <div id={id} role="listbox" aria-label={label} aria-multiselectable={isSet || undefined}>
            {found.map((option, index) => (
              <div
                key={option.id}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={chosen.includes(option.id)}
                className={classNames('menu-entry', index === at && 'table-choice-lit')}
                onPointerDown={(event) => {
                  // reason: a press must not take the focus from the field, which would end the editing
                  event.preventDefault()
                  choose(option, 'stay')
                }}
              >
                <span className="table-choice-mark" aria-hidden>
                  {chosen.includes(option.id) ? <Check /> : null}
                </span>
                <bdi className="menu-label">{option.label}</bdi>
              </div>
            ))}
          </div>
          {found.length === 0 ? <p className="table-no-choice">{text('table.noneFound')}</p> : null}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** Those that begin so, then those in which a word begins so. */
function optionsFor(options: readonly NameOption[], query: string): readonly NameOption[] {
  const wanted = foldText(query.trim())
  if (wanted === '') return options
  const names = ({ label, otherNames = [] }: NameOption) => [label, ...otherNames].map(foldText)
  const begins = (option: NameOption) => names(option).some((name) => name.startsWith(wanted))
  const hasWord = (option: NameOption) => names(option).some((name) => name.includes(` ${wanted}`))
  return [...options.filter(begins), ...options.filter((each) => !begins(each) && hasWord(each))]
}

function firstLit(found: readonly NameOption[], chosen: readonly string[], query: string): number {
  if (query !== '') return 0
  return Math.max(
    0,
    found.findIndex(({ id }) => chosen.includes(id)),
  )
}

function labelIn(options: readonly NameOption[], id: string): string {
  return options.find((option) => option.id === id)?.label ?? id
}
