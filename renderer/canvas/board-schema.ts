import { createTLSchema, defaultBindingSchemas, defaultShapeSchemas, type TLSchema } from 'tldraw'
import { cellProps } from './shapes/cell-shape.ts'
import { lensProps } from './lenses/lens-shape.ts'
import { stickyProps } from './shapes/sticky-shape.ts'
import { touchpointProps } from './shapes/touchpoint-shape.ts'

/** What a board's store accepts: our own shapes and the few of tldraw's that a map may hold. */
export function createBoardSchema(): TLSchema {
  const { arrow, draw, group, image, text } = defaultShapeSchemas
  return createTLSchema({
    shapes: {
      touchpoint: { props: touchpointProps },
      sticky: { props: stickyProps },
      cell: { props: cellProps },
      lens: { props: lensProps },
      arrow,
      draw,
      group,
      image,
      text,
    },
    bindings: { arrow: defaultBindingSchemas.arrow },
  })
}
