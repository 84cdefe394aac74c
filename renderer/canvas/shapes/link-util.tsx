// tldraw's arrow as a link between cards. It binds to what stands on the board, never to lanes, and
// says the outcome of the step, or its own words, on the line.
import {
  ArrowShapeUtil,
  useValue,
  type ArrowShapeOptions,
  type Editor,
  type SvgExportContext,
  type TLArrowShape,
  type TLShapeUtilCanBindOpts,
} from 'tldraw'
import { canBeLinked } from '../../../shared/map/link.ts'
import { themeOf } from './colours.ts'
import { interFacesFor } from './inter-faces.ts'
import { linkPill, LinkPillBox, linkPillSvg } from './link-pill.tsx'
import { silentOptions, type ShapeWords } from './shape-words.ts'

interface LinkOptions extends ArrowShapeOptions {
  readonly words: ShapeWords
}

export class LinkUtil extends ArrowShapeUtil {
  declare options: LinkOptions

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

  override component(link: TLArrowShape) {
    return (
      <>
        {super.component(this.editor.getEditingShapeId() === link.id ? link : withoutWords(link))}
        <LinkPill editor={this.editor} link={link} words={this.options.words} />
      </>
    )
  }

  override toSvg(link: TLArrowShape, context: SvgExportContext) {
    const pill = linkPill(this.editor, link, this.options.words)
    return (
      <>
        {super.toSvg(withoutWords(link), context)}
        {pill !== null && linkPillSvg(pill, themeOf(context.isDarkMode))}
      </>
    )
  }
}

/** tldraw's own label would be larger and cut the line. */
function withoutWords(link: TLArrowShape): TLArrowShape {
  return { ...link, props: { ...link.props, text: '' } }
}

interface LinkPillProps {
  readonly editor: Editor
  readonly link: TLArrowShape
  readonly words: ShapeWords
}

function LinkPill({ editor, link, words }: LinkPillProps) {
  const pill = useValue(
    'words on a link',
    () => {
      const current = editor.getShape<TLArrowShape>(link.id)
      if (current === undefined || editor.getEditingShapeId() === link.id) return null
      return linkPill(editor, current, words)
    },
    [editor, link.id, words],
  )
  return pill === null ? null : <LinkPillBox pill={pill} />
}
