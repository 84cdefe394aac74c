import {
  Rectangle2d,
  ShapeUtil,
  useValue,
  type Editor,
  type SvgExportContext,
  type TLShapeUtilCanBindOpts,
} from 'tldraw'
import { evidenceAgeOf } from '../../../shared/map/evidence-age.ts'
import { today } from '../../session/today.ts'
import { cardRadius } from './card-outline.ts'
import { CardsInView } from './cards-in-view.ts'
import { themeOf } from './colours.ts'
import { cullShapes } from './cull-shapes.ts'
import { drawInTurns } from './draw-in-turns.ts'
import { interFacesFor } from './inter-faces.ts'
import { LabelEditor } from './label-editor.tsx'
import { PersonaBadges } from './persona-badges.tsx'
import { settleInCell } from './settle-in-cell.ts'
import { silentOptions, type ShapeOptions } from './shape-words.ts'
import { BareCard, TouchpointCard } from './touchpoint-card.tsx'
import { touchpointDefaults, touchpointProps, type TouchpointShape } from './touchpoint-shape.ts'
import { touchpointSvg } from './touchpoint-svg.tsx'
import { watchZoomDetail } from './zoom-detail.ts'

const longestTitle = 300

export class TouchpointUtil extends ShapeUtil<TouchpointShape> {
  static override type = 'touchpoint' as const
  static override props = touchpointProps
  override options: ShapeOptions = silentOptions
  readonly #inView = new CardsInView()

  constructor(editor: Editor) {
    super(editor)
    editor.once('mount', () => {
      editor.disposables.add(watchZoomDetail(editor))
      editor.disposables.add(this.#inView.watch(editor))
    })
    cullShapes(editor)
    drawInTurns(editor)
  }

  override getDefaultProps() {
    return touchpointDefaults
  }

  override getGeometry({ props }: TouchpointShape) {
    return new Rectangle2d({ width: props.w, height: props.h, isFilled: true })
  }

  override canEdit() {
    return true
  }

  override canResize() {
    return false
  }

  override hideResizeHandles() {
    return true
  }

  override hideRotateHandle() {
    return true
  }

  override canBind({ bindingType }: TLShapeUtilCanBindOpts) {
    return bindingType === 'arrow'
  }

  override getText({ props }: TouchpointShape) {
    return props.title
  }

  override getAriaDescriptor(shape: TouchpointShape) {
    return this.options.words.describeTouchpoint(shape)
  }

  override getFontFaces({ props }: TouchpointShape) {
    return interFacesFor(props.title)
  }

  override onTranslateEnd(_before: TouchpointShape, shape: TouchpointShape) {
    return settleInCell(this.editor, shape)
  }

  override component({ id }: TouchpointShape) {
    // reason: tracked, for nobody else has a card drawn anew (see rendering-shapes.ts)
    const shape = this.editor.getShape<TouchpointShape>(id)
    if (shape === undefined) return null
    return this.#inView.has(shape.id) ? (
      <Touchpoint util={this} shape={shape} />
    ) : (
      <BareCard facts={shape.props} />
    )
  }

  override indicator({ props }: TouchpointShape) {
    return <rect width={props.w} height={props.h} rx={cardRadius} />
  }

  override toSvg(shape: TouchpointShape, context: SvgExportContext) {
    return touchpointSvg(shape, {
      personaNames: this.options.personaNames.get(),
      theme: themeOf(context.isDarkMode),
      isOld: isOld(shape),
    })
  }
}

function Touchpoint({
  util,
  shape,
}: {
  readonly util: TouchpointUtil
  readonly shape: TouchpointShape
}) {
  const { editor, options } = util
  const isEdited = useValue('card is edited', () => editor.getEditingShapeId() === shape.id, [
    editor,
    shape.id,
  ])
  const { words, personaNames } = options
  const titleField = isEdited ? (
    <LabelEditor
      shape={shape}
      label={words.titleField}
      className="card-title card-title-field"
      maxLength={longestTitle}
    />
  ) : null
  const badges =
    shape.props.personas.length > 0 ? (
      <PersonaBadges ids={shape.props.personas} names={personaNames} />
    ) : null
  return (
    <TouchpointCard
      facts={shape.props}
      isOld={isOld(shape)}
      untitled={words.untitled}
      titleField={titleField}
      badges={badges}
    />
  )
}

function isOld({ props }: TouchpointShape): boolean {
  return evidenceAgeOf(props, today()).status === 'old'
}
