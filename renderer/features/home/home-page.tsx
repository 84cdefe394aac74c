import './home.css'
import { FolderOpen, Link2, ListTree, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { SampleMap } from '../../../shared/map/samples/sample-maps.ts'
import type { Bridge } from '../../../shared/desktop/bridge.ts'
import type { FileOpening } from '../../files/file-opening.ts'
import { useText } from '../../messages/use-text.ts'
import type { LibraryShelf } from '../../session/library-shelf.ts'
import type { MapLibrary } from '../../session/map-library.ts'
import type { Passes } from '../../session/passes.ts'
import type { Preferences } from '../../session/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { HomeHeader } from './home-header.tsx'
import { NewMapDialog } from './new-map-dialog.tsx'
import { RecentMaps } from './recent-maps.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { SampleMaps } from './sample-maps.tsx'
import type { TemplateOffer } from './template-offer.ts'
import { TemplateTiles } from './template-tiles.tsx'
import { useTemplates } from './use-templates.ts'

export interface HomePageProps {
  readonly library: MapLibrary
  readonly preferences: Preferences
  readonly bridge: Bridge
  readonly fileOpening: FileOpening
  readonly libraries: LibraryShelf
  readonly samples: readonly SampleMap[]
  readonly passes: Passes
  readonly onJoin: () => void
  readonly onSettings: () => void
  readonly onAbout: () => void
}

export function HomePage(props: HomePageProps) {
  const { library, libraries, preferences, bridge, fileOpening, samples, passes } = props
  const { onJoin, onSettings, onAbout } = props
  const text = useText()
  const toast = useToast()
  const [location, navigate] = useLocation()
  const [templateKey, setTemplateKey] = useState<string | null>(null)
  const [renaming, setRenaming] = useState<TemplateOffer | null>(null)
  const state = useReadable(library.state)
  const isNewlyInvited = useReadable(passes.isNewlyInvited)
  const offers = useReadable(libraries.offers)
  // going back from a new map leads home, not to the empty form
  const openMap = (id: string) => navigate(`/map/${id}`, { replace: location === '/new' })

  useEffect(() => void bridge.setTitle(text('app.name')), [bridge, text])

  const templates = useTemplates(library, state)
  const isMaking = useRef(false)
  const openNew = async (make: () => Promise<string | null>) => {
    // who presses twice gets one map
    if (isMaking.current) return
    isMaking.current = true
    try {
      const id = await make()
      if (id === null) toast({ message: text('home.template.gone') })
      else openMap(id)
    } finally {
      isMaking.current = false
    }
  }
  const beginNew = (key: string | null) => {
    setTemplateKey(key)
    navigate('/new')
  }
  const removeTemplate = async ({ key, title }: TemplateOffer) => {
    await library.remove(key)
    toast({
      message: text('home.template.removed', { title }),
      action: { label: text('home.undo'), run: () => void library.restore(key) },
    })
  }
  const openSample = (sample: SampleMap) =>
    openNew(() => {
      const createdAt = new Date().toISOString()
      return library.addSampleMap((map) => sample.build(map, createdAt))
    })
  return (
    <div className="home">
      <HomeHeader preferences={preferences} onSettings={onSettings} onAbout={onAbout} />
      <main className="home-main">
        <div className="home-head">
          <h1 className="home-title">{text('home.title')}</h1>
          <Button icon={<ListTree />} onClick={() => navigate('/library')}>
            {text('home.frameworks')}
          </Button>
          <Button icon={<Link2 />} onClick={onJoin}>
            {text('home.join')}
          </Button>
          <Button icon={<FolderOpen />} onClick={() => void fileOpening.pick()}>
            {text('home.openFile')}
          </Button>
          <Button look="primary" icon={<Plus />} onClick={() => beginNew(null)}>
            {text('home.new')}
          </Button>
        </div>
        {isNewlyInvited ? (
          <p className="home-invited" role="status">
            {text('home.invited')}
          </p>
        ) : null}
        <RecentMaps library={library} state={state} />
        <TemplateTiles
          templates={templates.offers}
          onBegin={({ key }) => beginNew(key)}
          onRename={setRenaming}
          onRemove={(template) => void removeTemplate(template)}
        />
        <SampleMaps samples={samples} onOpen={(sample) => void openSample(sample)} />
      </main>
      <NewMapDialog
        open={location === '/new'}
        onOpenChange={(open) => (open ? undefined : navigate('/'))}
        frameworks={offers.map(({ framework }) => framework)}
        templates={templates.offers}
        templateKey={templateKey}
        onCreate={(facts, template) => void openNew(() => templates.begin(facts, template))}
      />
      {renaming === null ? null : (
        <RenameDialog
          title={renaming.title}
          onClose={() => setRenaming(null)}
          onRename={(title) => {
            setRenaming(null)
            void library.rename(renaming.key, title)
          }}
        />
      )}
    </div>
  )
}
