import { Plus } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { addStoryWord } from '../../../shared/map/story/edit-story.ts'
import type { WordAdvice } from '../../../shared/map/story/story.ts'
import { useText } from '../../messages/use-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { StoryPartProps } from './story-part.ts'
import { WordLine } from './word-line.tsx'

export interface WordListProps extends StoryPartProps {
  readonly advice: WordAdvice
}

/** The words to use, or those to avoid. */
export function WordList(props: WordListProps) {
  const { session, story, isReadOnly, advice } = props
  const text = useText()
  const [typed, setTyped] = useState('')
  const words = story.words.filter((word) => word.advice === advice)
  const add = (event: FormEvent) => {
    event.preventDefault()
    const word = typed.trim()
    if (word === '') return
    session.edit((map) => addStoryWord(map, { word, advice, instead: '' }))
    setTyped('')
  }
  return (
    <section className="story-section" aria-label={text(`story.words.${advice}`)}>
      <h3 className="story-heading">{text(`story.words.${advice}`)}</h3>
      <p className="story-note">{text(`story.words.${advice}.why`)}</p>
      {words.length === 0 ? null : (
        <ul className="story-words">
          {words.map((word) => (
            <WordLine key={word.id} {...props} word={word} />
          ))}
        </ul>
      )}
      {isReadOnly ? null : (
        <form className="story-word-add" onSubmit={add}>
          <TextField
            label={text(`story.words.${advice}.new`)}
            hideLabel
            placeholder={text(`story.words.${advice}.new`)}
            value={typed}
            onChange={setTyped}
            maxLength={200}
          />
          <IconButton
            type="submit"
            label={text(`story.words.${advice}.add`)}
            icon={<Plus />}
            disabled={typed.trim() === ''}
          />
        </form>
      )}
    </section>
  )
}
