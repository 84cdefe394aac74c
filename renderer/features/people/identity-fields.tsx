import './people.css'
import { RadioGroup } from 'radix-ui'
import { useState } from 'react'
import type { Writable } from '../../../shared/document/readable.ts'
import { useText } from '../../messages/use-text.ts'
import type { Identity } from '../../session/identity.ts'
import {
  cssColourOf,
  maxNameLength,
  personColours,
  type PersonColour,
} from '../../session/people.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useReadable } from '../../ui/use-readable.ts'

/** One's own name and colour; others see a change at once. */
export function IdentityFields({ identity }: { readonly identity: Writable<Identity> }) {
  const text = useText()
  const { name, colour } = useReadable(identity)
  // reason: the stored name is trimmed, the one being typed may end in a space
  const [typed, setTyped] = useState(name)
  const rename = (next: string) => {
    setTyped(next)
    identity.set({ ...identity.get(), name: next })
  }
  return (
    <div className="identity">
      <TextField
        label={text('people.name')}
        hint={text('people.name.hint')}
        placeholder={text('people.name.placeholder')}
        value={typed}
        onChange={rename}
        maxLength={maxNameLength}
        autoComplete="name"
      />
      <div className="field">
        <span className="field-label" aria-hidden>
          {text('people.colour')}
        </span>
        <RadioGroup.Root
          className="colour-choice"
          aria-label={text('people.colour')}
          value={colour}
          onValueChange={(next) =>
            identity.set({ ...identity.get(), colour: next as PersonColour })
          }
        >
          {personColours.map((choice, at) => (
            <RadioGroup.Item
              key={choice}
              value={choice}
              className="colour-option"
              aria-label={text('people.colour.n', { number: at + 1 })}
              style={{ background: cssColourOf(choice) }}
            />
          ))}
        </RadioGroup.Root>
      </div>
    </div>
  )
}
