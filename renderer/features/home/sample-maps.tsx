import './sample-maps.css'
import type { SampleMap } from '../../../shared/map/samples/sample-maps.ts'
import { useText } from '../../messages/use-text.ts'
import { SamplePicture } from './sample-picture.tsx'

export interface SampleMapsProps {
  readonly samples: readonly SampleMap[]
  readonly onOpen: (sample: SampleMap) => void
}

export function SampleMaps({ samples, onOpen }: SampleMapsProps) {
  const text = useText()
  return (
    <section className="samples" aria-labelledby="samples-title">
      <h2 id="samples-title" className="samples-title">
        {text('home.samples')}
      </h2>
      <p className="samples-text">{text('home.samples.text')}</p>
      <ul className="sample-tiles">
        {samples.map((sample) => (
          <li key={sample.id}>
            <button type="button" className="sample-tile" onClick={() => onOpen(sample)}>
              <SamplePicture sample={sample} />
              <span className="sample-tile-title">{sample.title}</span>
              <span className="sample-tile-text">{sample.description}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
