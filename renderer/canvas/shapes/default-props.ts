// Between what the document holds and what a shape needs: the document keeps only facts that were
// said (rule D3), a shape has all of them. Pure.
import { isSameJson, type Json } from '../../../shared/document/entity.ts'
import { unsaidFacts } from '../../../shared/map/touchpoint.ts'
import { stickyDefaults } from './sticky-shape.ts'
import { touchpointDefaults } from './touchpoint-shape.ts'

type Props = Readonly<Record<string, Json>>

const defaults: Readonly<Record<string, object>> = {
  touchpoint: touchpointDefaults,
  sticky: stickyDefaults,
}

/** Never left out: a card's size must not follow a later default, and its text is shared by letter. */
const unsaid: Readonly<Record<string, Props>> = { touchpoint: unsaidProps() }

/** What the document holds, with everything unsaid filled in. Other shapes are returned as they are. */
export function completeProps(type: string, props: Props): Props {
  const whole = Object.hasOwn(defaults, type) ? defaults[type] : undefined
  return whole === undefined ? props : { ...whole, ...props }
}

/** What the document needs to hold of a shape's props. */
export function leanProps(type: string, props: Props): Props {
  const absent = Object.hasOwn(unsaid, type) ? unsaid[type] : undefined
  if (absent === undefined) return props
  return Object.fromEntries(
    Object.entries(props).filter(
      ([name, value]) => !Object.hasOwn(absent, name) || !isSameJson(absent[name], value),
    ),
  )
}

function unsaidProps(): Props {
  const { title: _title, ...facts } = unsaidFacts
  return { ...facts }
}
