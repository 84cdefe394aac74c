import './template-tiles.css'
import { Ellipsis, PencilLine, Trash2 } from 'lucide-react'
import { useText } from '../../messages/use-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { TemplateOffer } from './template-offer.ts'

export interface TemplateTilesProps {
  readonly templates: readonly TemplateOffer[]
  readonly onBegin: (template: TemplateOffer) => void
  readonly onRename: (template: TemplateOffer) => void
  readonly onRemove: (template: TemplateOffer) => void
}

/** What a new map may begin with, one's own first. */
export function TemplateTiles({ templates, onBegin, onRename, onRemove }: TemplateTilesProps) {
  const text = useText()
  return (
    <section className="samples" aria-labelledby="templates-title">
      <h2 id="templates-title" className="samples-title">
        {text('home.templates')}
      </h2>
      <p className="samples-text">{text('home.templates.text')}</p>
      <ul className="template-tiles">
        {templates.map((template) => (
          <li key={template.key} className="template-tile">
            <button type="button" className="template-tile-begin" onClick={() => onBegin(template)}>
              <span className="template-tile-title" dir="auto">
                {template.title}
              </span>
              {template.source.kind === 'own' ? (
                <span className="template-tile-own">{text('home.templates.own')}</span>
              ) : null}
              <span className="template-tile-text" dir="auto">
                {template.description}
              </span>
            </button>
            {template.source.kind === 'own' ? (
              <span className="template-tile-menu">
                <Menu
                  align="end"
                  trigger={
                    <IconButton
                      label={text('home.template.actions', { title: template.title })}
                      icon={<Ellipsis />}
                    />
                  }
                  entries={[
                    {
                      kind: 'action',
                      label: text('home.rename'),
                      icon: <PencilLine />,
                      run: () => onRename(template),
                    },
                    {
                      kind: 'action',
                      label: text('home.delete'),
                      icon: <Trash2 />,
                      danger: true,
                      run: () => onRemove(template),
                    },
                  ]}
                />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
