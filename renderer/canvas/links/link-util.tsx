// tldraw's arrow as a link between cards. It binds to what stands on the board, never to lanes, finds
// its own way around cards unless somebody has bent it, and says the outcome of the step, or its own
// words, on the line.
import {
  ArrowShapeUtil,
  Group2d,
  PlainTextLabel,
  Point2d,
  Rectangle2d,
  SVGContainer,
  useIsDarkMode,
  useIsEditing,
  useValue,
  Vec,
  type ArrowShapeOptions,
  type Editor,
  type Geometry2d,
  type SvgExportContext,
  type TLArrowShape,
  type TLHandle,
  type TLShapeUtilCanBindOpts,
} from 'tldraw'
import { useId } from 'react'
import { canBeLinked, isLinkKind, type LinkKind } from '../../../shared/map/link.ts'
import { themeOf } from '../shapes/colours.ts'
import { interFacesFor } from '../shapes/inter-faces.ts'
import { silentOptions, type ShapeWords } from '../shapes/shape-words.ts'
import { linkCourse, type LinkCourse } from './link-course.ts'
import { linkPill, LinkPillBox, linkPillSvg, type Pill } from './link-pill.tsx'
import { createLinkRoutes } from './link-routes.ts'
import { LinkLine } from './link-svg.tsx'
import { createPillPlaces } from './pill-places.ts'
import { pillHeight, pillWidth } from './place-words.ts'

interface LinkOptions extends ArrowShapeOptions {
  readonly words: ShapeWords
}

interface DrawnLink {
  readonly course: LinkCourse
  readonly pill: Pill | null
}

export class LinkUtil extends ArrowShapeUtil {
  declare options: LinkOptions
  readonly #routesOf = createLinkRoutes()
  readonly #placesOf = createPillPlaces({
    routesOf: this.#routesOf,
    faceOf: (link) => linkPill(link, this.options.words),
  })

  constructor(editor: Editor) {
    super(editor)
    this.options = { ...this.options, words: silentOptions.words }
  }

  override canBind({ toShapeType }: TLShapeUtilCanBindOpts<TLArrowShape>) {
    return canBeLinked(toShapeType)
  }

  override getFontFaces(link: TLArrowShape) {
    return interFacesFor(link.props.text)
  }

  override getGeometry(link: TLArrowShape) {
    const drawn = this.draw(link)
    if (drawn === null) {
      const nowhere: Geometry2d = new Point2d({ point: Vec.From(link.props.start), margin: 0 })
      return new Group2d({ children: [nowhere] })
    }
    const { course, pill } = drawn
    const isEditing = this.editor.getEditingShapeId() === link.id
    if (pill === null && !isEditing) return new Group2d({ children: [course.body] })
    const width = pill === null ? pillHeight : pillWidth(pill.words, pill.outcome !== null)
    const { x, y } = pill ?? course.middle
    const words = new Rectangle2d({
      x: x - width / 2,
      y: y - pillHeight / 2,
      width,
      height: pillHeight,
      isFilled: true,
      isLabel: true,
    })
    return new Group2d({ children: [course.body, words] })
  }

  /** Where the line is, not where tldraw's own would be. */
  override getHandles(link: TLArrowShape): TLHandle[] {
    const course = linkCourse(this.editor, link, this.#routesOf(this.editor))
    if (course === null) return super.getHandles(link)
    return super.getHandles(link).map((handle) => {
      if (handle.id === 'start') return { ...handle, ...course.start }
      if (handle.id === 'end') return { ...handle, ...course.end }
      return { ...handle, ...course.middle }
    })
  }

  /** What ends a link follows from its kind. */
  override onDoubleClickHandle() {
    return undefined
  }

  override component(link: TLArrowShape) {
    return <LinkOnBoard util={this} link={link} />
  }

  override indicator(link: TLArrowShape) {
    return <LinkOutline util={this} link={link} />
  }

  override toSvg(link: TLArrowShape, context: SvgExportContext) {
    const drawn = this.draw(link)
    if (drawn === null) return <></>
    const theme = themeOf(context.isDarkMode)
    return (
      <>
        <LinkLine course={drawn.course} kind={kindOf(link)} theme={theme} />
        {drawn.pill !== null && linkPillSvg(drawn.pill, theme)}
      </>
    )
  }

  /** Tracked. */
  draw(link: TLArrowShape): DrawnLink | null {
    const routes = this.#routesOf(this.editor)
    const course = linkCourse(this.editor, link, routes)
    if (course === null) return null
    const face = linkPill(link, this.options.words)
    const place = face === null ? null : this.#placesOf(this.editor).placeOf(link)
    return { course, pill: face === null || place === null ? null : { ...face, ...place } }
  }
}

function kindOf({ meta }: TLArrowShape): LinkKind {
  return isLinkKind(meta['kind']) ? meta['kind'] : 'next-step'
}

interface LinkProps {
  readonly util: LinkUtil
  readonly link: TLArrowShape
}

function LinkOnBoard({ util, link }: LinkProps) {
  const theme = themeOf(useIsDarkMode())
  const drawn = useDrawn({ util, link })
  const isEditing = useIsEditing(link.id)
  if (drawn === null) return null
  const { course, pill } = drawn
  const { x, y } = pill ?? course.middle
  return (
    <>
      <SVGContainer style={{ minWidth: 50, minHeight: 50 }}>
        <LinkLine course={course} kind={kindOf(link)} theme={theme} />
      </SVGContainer>
      {isEditing ? (
        <PlainTextLabel
          shapeId={link.id}
          classNamePrefix="tl-arrow"
          type="arrow"
          font="sans"
          fontSize={12}
          lineHeight={1.35}
          align="middle"
          verticalAlign="middle"
          text={link.props.text}
          labelColor="var(--ink)"
          textWidth={pillWidth(link.props.text, false)}
          isSelected
          style={{ transform: `translate(${x}px, ${y}px)` }}
        />
      ) : (
        pill !== null && <LinkPillBox pill={pill} />
      )}
    </>
  )
}

function LinkOutline(props: LinkProps) {
  const drawn = useDrawn(props)
  const isEditing = useIsEditing(props.link.id)
  const clipId = useId()
  // reason: it would run through the words that are typed
  if (drawn === null || isEditing) return null
  const { course, pill } = drawn
  if (pill === null) return <path d={course.line} />
  return (
    <>
      <clipPath id={clipId}>
        <path d={outsideOf(pill)} clipRule="evenodd" />
      </clipPath>
      <path d={course.line} clipPath={`url(#${clipId})`} />
    </>
  )
}

/** All but the words of a link: its outline does not strike them through. */
function outsideOf({ x, y, words, outcome }: Pill): string {
  const width = pillWidth(words, outcome !== null)
  const [left, top] = [x - width / 2, y - pillHeight / 2]
  return `M-1e5-1e5H1e5V1e5H-1e5ZM${left} ${top}h${width}v${pillHeight}h${-width}Z`
}

function useDrawn({ util, link }: LinkProps): DrawnLink | null {
  const { editor } = util
  return useValue(
    'a link as it is drawn',
    () => {
      const current = editor.getShape<TLArrowShape>(link.id)
      return current === undefined ? null : util.draw(current)
    },
    [util, editor, link.id],
  )
}
