import {
  HTMLContainer,
  Rectangle2d,
  resizeBox,
  ShapeUtil,
  useValue,
  type SvgExportContext,
  type TLResizeInfo,
  type TLShapeUtilCanBindOpts,
} from 'tldraw'
import { stickyTones, themeOf } from './colours.ts'
import { interFacesFor } from './inter-faces.ts'
import { LabelEditor } from './label-editor.tsx'
import { settleInCell } from './settle-in-cell.ts'
import { silentOptions, type ShapeOptions } from './shape-words.ts'
import { stickyDefaults, stickyProps, type StickyShape } from './sticky-shape.ts'
import { stickyInset, stickyLines, stickyStep } from './sticky-text.ts'
import { svgText } from './svg-text.tsx'

const longestText = 2000
const leastSize = 80

export class StickyUtil extends ShapeUtil<StickyShape> {
  static override type = 'sticky' as const
  static override props = stickyProps
  override options: ShapeOptions = silentOptions

  override getDefaultProps() {
    return stickyDefaults
  }

  override getGeometry({ props }: StickyShape) {
    return new Rectangle2d({ width: props.w, height: props.h, isFilled: true })
  }

  override canEdit() {
    return true
  }

  override hideRotateHandle() {
    return true
  }

  override canBind({ bindingType }: TLShapeUtilCanBindOpts) {
    return bindingType === 'arrow'
  }

  override getText({ props }: StickyShape) {
    return props.text
  }

  override getAriaDescriptor(shape: StickyShape) {
    return this.options.words.describeSticky(shape)
  }

  override getFontFaces({ props }: StickyShape) {
    return interFacesFor(props.text)
  }

  override onResize(shape: StickyShape, info: TLResizeInfo<StickyShape>) {
    return resizeBox(shape, info, { minWidth: leastSize, minHeight: leastSize })
  }

  override onTranslateEnd(_before: StickyShape, shape: StickyShape) {
    return settleInCell(this.editor, shape)
  }

  override component({ id }: StickyShape) {
    // reason: tracked, for nobody else has a note drawn anew (see rendering-shapes.ts)
    const shape = this.editor.getShape<StickyShape>(id)
    return shape === undefined ? null : <Sticky util={this} shape={shape} />
  }

  override indicator({ props }: StickyShape) {
    return <rect width={props.w} height={props.h} rx={2} />
  }

  override toSvg({ props }: StickyShape, context: SvgExportContext) {
    const tone = stickyTones[themeOf(context.isDarkMode)][props.colour]
    const step = stickyStep(props.text, props.w, props.h)
    const look = {
      ...step,
      x: stickyInset,
      y: stickyInset,
      width: props.w - 2 * stickyInset,
      weight: 500,
      fill: tone.ink,
      maxLines: stickyLines(step, props.h),
    }
    return (
      <g>
        <rect
          width={props.w}
          height={props.h}
          rx={2}
          fill={tone.paper}
          stroke={tone.ink}
          strokeOpacity={0.14}
        />
        {svgText(props.text, look)}
      </g>
    )
  }
}

function Sticky({ util, shape }: { readonly util: StickyUtil; readonly shape: StickyShape }) {
  const { editor, options } = util
  const { w, h, text, colour } = shape.props
  const isEdited = useValue('sticky is edited', () => editor.getEditingShapeId() === shape.id, [
    editor,
    shape.id,
  ])
  const step = stickyStep(text, w, h)
  return (
    <HTMLContainer
      className="sticky"
      style={{
        width: w,
        height: h,
        background: `var(--sticky-${colour})`,
        fontSize: step.fontSize,
        lineHeight: `${step.lineHeight}px`,
      }}
    >
      {isEdited ? (
        <LabelEditor
          shape={shape}
          label={options.words.stickyField}
          className="sticky-text sticky-text-field"
          maxLength={longestText}
        />
      ) : (
        <div className="sticky-text" dir="auto" style={{ WebkitLineClamp: stickyLines(step, h) }}>
          {text}
        </div>
      )}
    </HTMLContainer>
  )
}
