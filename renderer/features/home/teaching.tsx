import './teaching.css'
import type { ReactNode } from 'react'
import { useText } from '../../messages/use-text.ts'
import { FrameworkDrawing, JourneyDrawing, MapDrawing } from './teaching-drawings.tsx'

/** What a framework, a map and a journey are: three things that are never the same thing. */
export function Teaching() {
  const text = useText()
  return (
    <div className="teaching">
      <Lesson
        drawing={<FrameworkDrawing />}
        word={text('home.teach.framework')}
        meaning={text('home.teach.framework.text')}
      />
      <Lesson
        drawing={<MapDrawing />}
        word={text('home.teach.map')}
        meaning={text('home.teach.map.text')}
      />
      <Lesson
        drawing={<JourneyDrawing />}
        word={text('home.teach.journey')}
        meaning={text('home.teach.journey.text')}
      />
    </div>
  )
}

interface LessonProps {
  readonly drawing: ReactNode
  readonly word: string
  readonly meaning: string
}

function Lesson({ drawing, word, meaning }: LessonProps) {
  return (
    <div className="lesson">
      {drawing}
      <h3 className="lesson-word">{word}</h3>
      <p className="lesson-meaning">{meaning}</p>
    </div>
  )
}
