// The desktop app from start to end. The order matters where a comment says so.
import {
  app,
  BrowserWindow,
  dialog,
  net,
  powerMonitor,
  powerSaveBlocker,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
} from 'electron'
import type { WebContents } from 'electron'
import path from 'node:path'
import { declareAppScheme, serveRenderer } from './app-protocol.ts'
import { argumentsOf, readCommand, type Command } from './command-line/read-command.ts'
import { runCommand } from './command-line/run-command.ts'
import { describeDesktop } from './desktop-info.ts'
import { openExternalLink } from './external-links.ts'
import { watchFileWindows, type FileWindows } from './file-windows.ts'
import { openFileDesk, type FileDesk } from './files/file-desk.ts'
import { openFileTable } from './files/file-table.ts'
import { openMapFiles } from './files/map-files.ts'
import { handedIn, isOwnLink, type Handed } from './handed-things.ts'
import { answerPages, type Answers } from './ipc.ts'
import { keepAwake } from './keep-awake.ts'
import { answersOfHost } from './lan-host/answers-of-host.ts'
import { startLanHost } from './lan-host/lan-host.ts'
import { createAppMenu, type AppMenu } from './menu.ts'
import { english } from './messages/en.ts'
import { lockNavigation } from './navigation.ts'
import { limitPermissions } from './permissions.ts'
import { watchPages, type PageNews } from './page-news.ts'
import { createPresenter, type Presenter } from './presenter.ts'
import { openProfile } from './profile.ts'
import { registerLinks } from './register-links.ts'
import { closeBeforeQuit } from './quit.ts'
import { openSecrets } from './secrets.ts'
import { openServers, type Servers } from './servers.ts'
import type { Settings } from './settings.ts'
import { offerTextMenus } from './text-menu.ts'
import { answersOfUpdates } from './updates/answers-of-updates.ts'
import { startUpdates } from './updates/start-updates.ts'
import { fillDisplay, openPresenterWindow, openWindow, showSomeWindow } from './windows.ts'
import type { WindowParts } from './windows.ts'

const args = argumentsOf(process.argv, app.isPackaged)
const command = readCommand(args)

if (command.kind === 'open') openApp()
else void runWithoutWindow(command)

async function runWithoutWindow(command: Exclude<Command, { kind: 'open' }>) {
  app.exit(await runCommand(command, app.getVersion()))
}

function openApp() {
  // Electron accepts these two only before it is ready.
  declareAppScheme()
  app.enableSandbox()
  // Before any window, or the first one would stay unlocked.
  lockNavigation()
  offerTextMenus(english)

  // A second start shows the window that is open: two processes must not write one profile.
  if (!app.requestSingleInstanceLock()) return app.quit()
  const things = [...handedIn(args, process.cwd())]
  let hand = (thing: Handed): void => void things.push(thing)
  app.on('second-instance', (_event, argv, folder) => {
    const handed = handedIn(argumentsOf(argv, app.isPackaged), folder)
    handed.forEach((thing) => hand(thing))
    if (handed.length === 0) showSomeWindow()
  })
  // Registered before ready: a Mac tells right away of the file or link that started the app.
  app.on('open-file', (event, file) => {
    event.preventDefault()
    hand({ kind: 'file', file })
  })
  app.on('open-url', (event, link) => {
    event.preventDefault()
    if (isOwnLink(link)) hand({ kind: 'link', link })
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  void startWhenReady()

  async function startWhenReady() {
    await app.whenReady()
    registerLinks(app)
    const windows = await start(things)
    hand = (thing) => windows.hand(thing)
  }
}

/** @returns the windows, which take what the system hands over from now on */
async function start(firstThings: readonly Handed[]) {
  const rendererFolder = path.join(app.getAppPath(), 'out/renderer')
  limitPermissions(session.defaultSession)
  const awake = keepAwake(powerSaveBlocker)
  const pages = watchPages()
  const updates = await startUpdates(app, (state) => pages.tell('updates:state', state))
  const hold: Hold = (reason, holds) => {
    awake.set(reason, holds)
    updates.setIsHeld(reason, holds)
  }
  // Before the renderer is served: its policy names the server's address.
  const host = await startLanHost({
    userDataFolder: app.getPath('userData'),
    webFolder: rendererFolder,
    utilityProcess,
    powerMonitor,
    secrets: openSecrets(safeStorage, process.platform),
    onState(state) {
      hold('session', state.status !== 'idle')
      pages.tell('host:state', state)
    },
  })
  const profile = openProfile()
  const servers = openServers({ settings: profile.settings, dialog, net, text: english })
  serveRenderer(rendererFolder, () => reachable(host.serverUrl, servers.known()))
  const windowParts = { info: describeDesktop(app, host.serverUrl), ...profile }
  const files = openMapFiles()
  const open = () => void openWindow(windowParts)
  const table = openFileTable(profile.pathOf('files.json'), () => menu.install())
  const windows = watchFileWindows({ app, table, openWindow: open })
  closeBeforeQuit(app, {
    async close() {
      await Promise.all([host.close(), files.idle(), table.kept(), profile.kept()])
    },
    takeOver: () => updates.takeOver(),
  })
  const desk = openFileDesk({ app, dialog, table, files, kind: english.fileKind })
  const presenter = presentOn(windowParts, hold, pages)
  const menu = createAppMenu({
    text: english,
    openWindow: open,
    openFile: (file) => windows.hand({ kind: 'file', file }),
    recentFiles: () => table.recent(),
  })
  answerPages({
    ...answersToWindows(desk, windows),
    ...answersOfHost(host.desk, pages),
    ...answersOfPresenter(presenter, pages),
    ...answersOfSettings(profile.settings, pages),
    ...answersOfMenu(menu),
    ...answersOfUpdates(updates, pages),
    ...answersOfServers(servers),
  })
  menu.install()
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open()
  })
  for (const thing of firstThings) windows.hand(thing)
  await openWindow(windowParts)
  return windows
}

/** What goes on among people keeps the display awake and the app from restarting. */
type Hold = (reason: 'session' | 'presenter', holds: boolean) => void

function presentOn(windowParts: WindowParts, hold: Hold, pages: PageNews): Presenter {
  return createPresenter<BrowserWindow>({
    screen,
    openWindow: (mapId) => openPresenterWindow(windowParts, mapId),
    fill: fillDisplay,
    onState(state) {
      hold('presenter', state.mapId !== null)
      pages.tell('presenter:state', state)
    },
  })
}

function windowOf(page: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(page)
  if (window === null) throw new Error('A page without a window asked for something')
  return window
}

function answersOfPresenter(presenter: Presenter, pages: PageNews) {
  return {
    'presenter:watch': (page) => {
      pages.watch(page)
      return presenter.state()
    },
    'presenter:open': (page, mapId) => presenter.open(mapId, windowOf(page)),
    'presenter:close': () => presenter.close(),
  } satisfies Partial<Answers>
}

function answersOfSettings(settings: Settings, pages: PageNews) {
  return {
    'settings:read': (page) => {
      pages.watch(page)
      return settings.texts()
    },
    'settings:write': (page, name, json) => {
      settings.setText(name, json)
      pages.tell('settings:changed', settings.texts(), page)
    },
  } satisfies Partial<Answers>
}

/** The app's own server and those that the person has agreed to. */
function reachable(ownUrl: string | null, known: readonly string[]): readonly string[] {
  return ownUrl === null ? known : [ownUrl, ...known]
}

function answersOfServers(servers: Servers) {
  return {
    'server:known': () => servers.known(),
    'server:agree': (page, serverUrl) => servers.agree(windowOf(page), serverUrl),
    'server:forget': (_page, serverUrl) => servers.forget(serverUrl),
    'server:check': (_page, serverUrl) => servers.check(serverUrl),
  } satisfies Partial<Answers>
}

function answersOfMenu(menu: AppMenu) {
  return {
    'menu:offer': (page, offered) => menu.offer(windowOf(page), offered),
  } satisfies Partial<Answers>
}

function answersToWindows(desk: FileDesk, windows: FileWindows) {
  return {
    'link:open': (_page, url) => openExternalLink(url, (link) => shell.openExternal(link)),
    'title:set': (page, title) => windowOf(page).setTitle(title),
    'file:choose-existing': (page) => desk.chooseExisting(windowOf(page)),
    'file:choose-new': (page, name) => desk.chooseNew(windowOf(page), name),
    'file:adopt': (_page, file) => desk.adopt(file),
    'file:read': (_page, id) => desk.read(id),
    'file:read-previous': (_page, id) => desk.readPrevious(id),
    'file:write': (_page, id, bytes, wish) => desk.write(id, bytes, wish),
    'file:show': (page, shown) => {
      desk.show(windowOf(page), shown)
      windows.show(windowOf(page), shown)
    },
    'file:listen': (page) => windows.listen(windowOf(page), 'file'),
    'link:listen': (page) => windows.listen(windowOf(page), 'link'),
    'window:saved': (page) => windows.saved(windowOf(page)),
  } satisfies Partial<Answers>
}
