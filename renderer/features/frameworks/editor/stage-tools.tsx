import './stage-tools.css'
import { ArrowLeft, ArrowRight, Combine, Plus, SquareSplitHorizontal, Trash2 } from 'lucide-react'
import type { Stage } from '../../../../shared/framework/framework.ts'
import { useText } from '../../../messages/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import type { StageActions } from './stage-actions.ts'
import { stageKeyNames } from './stage-keys.ts'

export interface StageToolsProps {
  readonly stages: readonly Stage[]
  readonly stage: Stage | undefined
  readonly actions: StageActions
}

/** What can be done to the line, as buttons; each says its key. */
export function StageTools({ stages, stage, actions }: StageToolsProps) {
  const text = useText()
  const at = stage === undefined ? -1 : stages.indexOf(stage)
  const others = stages.filter((other) => other !== stage)
  return (
    <div className="stage-tools" role="toolbar" aria-label={text('editor.tools')}>
      <Button icon={<Plus />} onClick={() => actions.add(stage?.id)}>
        {text('editor.add')}
        <kbd className="stage-tools-key">{stageKeyNames.add}</kbd>
      </Button>
      {stage === undefined ? null : (
        <>
          <IconButton
            label={text('editor.moveBack')}
            keys={stageKeyNames['move-back']}
            icon={<ArrowLeft />}
            disabled={at === 0}
            onClick={() => actions.move(stage.id, at - 1)}
          />
          <IconButton
            label={text('editor.moveOn')}
            keys={stageKeyNames['move-on']}
            icon={<ArrowRight />}
            disabled={at === stages.length - 1}
            onClick={() => actions.move(stage.id, at + 1)}
          />
          <Button
            look="quiet"
            icon={<SquareSplitHorizontal />}
            onClick={() => actions.split(stage)}
          >
            {text('editor.split')}
            <kbd className="stage-tools-key">{stageKeyNames.split}</kbd>
          </Button>
          {others.length === 0 ? null : (
            <Menu
              trigger={
                <Button look="quiet" icon={<Combine />}>
                  {text('editor.merge')}
                  <kbd className="stage-tools-key">{stageKeyNames.merge}</kbd>
                </Button>
              }
              entries={[
                { kind: 'heading', label: text('editor.merge.with', { stage: nameOf(stage) }) },
                ...others.map((other) => ({
                  kind: 'action' as const,
                  label: nameOf(other),
                  run: () => actions.merge(stage, other),
                })),
              ]}
            />
          )}
          <Button look="quiet" icon={<Trash2 />} onClick={() => actions.remove(stage)}>
            {text('editor.remove')}
            <kbd className="stage-tools-key">{stageKeyNames.remove}</kbd>
          </Button>
        </>
      )}
      <p className="stage-tools-keys">{text('editor.keys')}</p>
    </div>
  )

  function nameOf({ name }: Stage): string {
    return name === '' ? text('editor.unnamed') : name
  }
}
