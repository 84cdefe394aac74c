import { IntlProvider } from 'react-intl'
import { Redirect, Route, Router, Switch, useLocation } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { Readable } from '../shared/document/readable.ts'
import { sampleMaps } from '../shared/map/samples/sample-maps.ts'
import { AppDialogs } from './app-dialogs.tsx'
import { ComparePage } from './compare-page/compare-page.tsx'
import { CrashBoundary } from './crash/crash-boundary.tsx'
import { CrashNotice } from './crash/crash-notice.tsx'
import type { Device } from './device.ts'
import { HomePage } from './features/home/home-page.tsx'
import { Updates } from './features/updates/updates.tsx'
import { CataloguePage } from './library-page/catalogue-page.tsx'
import { DraftPage } from './library-page/draft-page.tsx'
import { LibraryPage } from './library-page/library-page.tsx'
import { VersionPage } from './library-page/version-page.tsx'
import { MapPage } from './map-page/map-page.tsx'
import type { Messages } from './messages/catalogue.ts'
import { LicencesPage } from './licences-page/licences-page.tsx'
import { JoinPlace } from './join-place.tsx'
import { LeftOpen } from './left-open.tsx'
import { OpenFiles } from './open-files.tsx'
import { PresentPage } from './present-page/present-page.tsx'
import { Interface } from './ui/interface.tsx'
import { useReadable } from './ui/use-readable.ts'
import { useCommands } from './ui/use-commands.ts'

export interface AppProps {
  readonly device: Device
  readonly messages: Messages
  readonly crashes: Readable<unknown>
}

export function App({ device, messages, crashes }: AppProps) {
  const locale = useReadable(device.locale)
  return (
    <IntlProvider locale={locale} messages={{ ...messages }}>
      <Interface>
        <CrashBoundary>
          {/* oxlint-disable-next-line react/hooks -- reason: this is how wouter is told where routes are */}
          <Router hook={useHashLocation}>
            <Switch>
              <Route path="/present/:mapId">
                {({ mapId }) => <PresentPage key={mapId} mapId={mapId} device={device} />}
              </Route>
              <Route>
                <WorkPages device={device} />
              </Route>
            </Switch>
          </Router>
        </CrashBoundary>
        <CrashNotice crashes={crashes} />
      </Interface>
    </IntlProvider>
  )
}

/** Every page that one works on. */
function WorkPages({ device }: { readonly device: Device }) {
  return (
    <>
      <WayCommands device={device} />
      <AppDialogs device={device} />
      <OpenFiles device={device} />
      <JoinPlace device={device} />
      <LeftOpen device={device} />
      {device.bridge.updates === null ? null : (
        <Updates
          commands={device.commands}
          updates={device.bridge.updates}
          version={device.bridge.info.appVersion}
        />
      )}
      <Switch>
        <Route path="/map/:mapId">
          {({ mapId }) => <MapPage key={mapId} mapId={mapId} device={device} />}
        </Route>
        <Route path="/library/:libraryId/draft/:draftId">
          {({ libraryId, draftId }) => (
            <DraftPage
              key={`${libraryId} ${draftId}`}
              libraryId={libraryId}
              draftId={draftId}
              device={device}
            />
          )}
        </Route>
        <Route path="/library/:libraryId/framework/:frameworkId/:version">
          {({ libraryId, frameworkId, version }) => (
            <VersionPage
              libraryId={libraryId}
              frameworkId={decodeURIComponent(frameworkId)}
              version={Number(version)}
              device={device}
            />
          )}
        </Route>
        <Route path="/library/:libraryId/catalogue">
          {({ libraryId }) => <CataloguePage libraryId={libraryId} device={device} />}
        </Route>
        <Route path="/library/:libraryId?">
          {({ libraryId }) => <LibraryPage libraryId={libraryId} device={device} />}
        </Route>
        <Route path="/compare/:left?/:right?">
          {({ left, right }) => (
            <ComparePage
              key={`${left ?? ''} ${right ?? ''}`}
              device={device}
              left={left === undefined ? null : decodeURIComponent(left)}
              right={right === undefined ? null : decodeURIComponent(right)}
            />
          )}
        </Route>
        <Route path="/licences">
          <LicencesPage device={device} />
        </Route>
        <Route path="/:dialog?">
          {({ dialog }) =>
            dialog === undefined || dialog === 'new' ? (
              <HomePage
                library={device.library}
                preferences={device.preferences}
                bridge={device.bridge}
                fileOpening={device.fileOpening}
                libraries={device.libraries}
                samples={sampleMaps}
                passes={device.passes}
                onJoin={() => device.commands.run('join-map')}
                onSettings={() => device.commands.run('settings')}
                onAbout={() => device.commands.run('about')}
              />
            ) : (
              <Redirect to="/" replace />
            )
          }
        </Route>
        <Route>
          <Redirect to="/" replace />
        </Route>
      </Switch>
    </>
  )
}

/** Commands of the menu that lead to another page. */
function WayCommands({ device }: { readonly device: Device }) {
  const [, navigate] = useLocation()
  useCommands(device.commands, {
    'new-map': () => navigate('/new'),
    'go-home': () => navigate('/'),
    'show-frameworks': () => navigate('/library'),
    'show-licences': () => navigate('/licences'),
  })
  return null
}
