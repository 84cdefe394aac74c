import { Trash2 } from 'lucide-react'
import {
  changeStoryWord,
  removeStoryWord,
  type StoryWordChange,
} from '../../../shared/map/story/edit-story.ts'
import type { StoryWord } from '../../../shared/map/story/story.ts'
import { useText } from '../../messages/use-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import type { StoryPartProps } from './story-part.ts'
import { StoryLine } from './story-text.tsx'

export interface WordLineProps extends StoryPartProps {
  readonly word: StoryWord
}

/** One word, how many touchpoints say it, and for a word to avoid what to say instead. */
export function WordLine({ session, report, isReadOnly, word }: WordLineProps) {
  const text = useText()
  const isToAvoid = word.advice === 'avoid'
  const change = (fields: StoryWordChange) =>
    session.edit((map) => changeStoryWord(map, word.id, fields))
  return (
    <li className="story-word" data-found={word.id}>
      <div className="story-word-fields">
        <StoryLine
          session={session}
          isReadOnly={isReadOnly}
          hideLabel
          label={text(`story.words.${word.advice}.word`)}
          value={word.word}
          onWrite={(typing) => change({ word: typing.text.trim() })}
        />
        {isToAvoid ? (
          <StoryLine
            session={session}
            isReadOnly={isReadOnly}
            hideLabel
            label={text('story.instead', { word: word.word })}
            placeholder={text('story.instead.placeholder')}
            value={word.instead}
            onWrite={(typing) => change({ instead: typing.text.trim() })}
          />
        ) : null}
        {isReadOnly ? null : (
          <IconButton
            label={text('story.removeWord', { word: word.word })}
            icon={<Trash2 />}
            onClick={() => session.edit((map) => removeStoryWord(map, word.id))}
          />
        )}
      </div>
      <p className="story-note">
        {text('story.sayers', { count: report.sayers.get(word.id) ?? 0, n: report.n })}
      </p>
    </li>
  )
}
