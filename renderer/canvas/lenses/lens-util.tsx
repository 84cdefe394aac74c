import { SVGContainer, useIsDarkMode, type SvgExportContext } from 'tldraw'
import { themeOf } from '../shapes/colours.ts'
import { GhostRectangle2d } from '../shapes/ghost-rectangle.ts'
import { interFacesFor } from '../shapes/inter-faces.ts'
import { lensProps, type LensShape } from './lens-shape.ts'
import { lensSvg } from './lens-svg.tsx'
import { UntouchableUtil } from '../shapes/untouchable-util.ts'

/** Never hit, not even inside: whatever lies beneath is what the pointer means. */
class LensRectangle2d extends GhostRectangle2d {
  override hitTestPoint() {
    return false
  }
}

export class LensUtil extends UntouchableUtil<LensShape> {
  static override type = 'lens' as const
  static override props = lensProps

  override getDefaultProps(): LensShape['props'] {
    return { w: 1, h: 1, strip: 0, content: { kind: 'feelings', curves: [], note: '' } }
  }

  override getGeometry({ props }: LensShape) {
    return new LensRectangle2d({ width: props.w, height: props.h, isFilled: false })
  }

  override canSnap() {
    return false
  }

  override getFontFaces({ props: { content } }: LensShape) {
    return interFacesFor(
      content.kind === 'needs' ? content.blocks.map(({ text }) => text).join('') : '',
    )
  }

  override component({ id }: LensShape) {
    // reason: tracked, for nobody else has a lens drawn anew (see rendering-shapes.ts)
    const lens = this.editor.getShape<LensShape>(id)
    return lens === undefined ? null : <Lens lens={lens} />
  }

  override indicator() {
    return null
  }

  override toSvg({ props }: LensShape, context: SvgExportContext) {
    return lensSvg(props, themeOf(context.isDarkMode))
  }
}

function Lens({ lens }: { readonly lens: LensShape }) {
  const isDark = useIsDarkMode()
  return <SVGContainer className="lens">{lensSvg(lens.props, themeOf(isDark))}</SVGContainer>
}
