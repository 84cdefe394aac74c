// How the desktop app is packaged. Who signs it and where it asks for updates comes from the
// environment, see docs/releasing.md: nothing of that is in the sources.
import type { Configuration } from 'electron-builder'
import { fileEnding, fileMimeType } from '../shared/file/file-name.ts'
import { fuses } from './fuses.ts'
import { tightenMac } from './tighten-mac.ts'

export type PackagingEnvironment = Readonly<Record<string, string | undefined>>

export interface PackagingWish {
  /** Absolute: where packages and unpacked apps are put. */
  readonly outFolder: string
  /** A folder or zip of Electron's runtime; null fetches the one that package.json names. */
  readonly electronDist: string | null
  /** Fails rather than make a package that nobody signed. */
  readonly mustBeSigned: boolean
}

const linkKind = { name: 'Pathlane invitation', schemes: ['pathlane'] }

/** `.invalid` leads nowhere, for ever (RFC 2606): who packages says who they are. */
const nobody = {
  homepage: 'https://pathlane.invalid',
  maintainer: 'Pathlane <nobody@pathlane.invalid>',
}

export function builderConfig(
  environment: PackagingEnvironment,
  wish: PackagingWish,
): Configuration {
  return {
    appId: 'app.pathlane.desktop',
    productName: 'Pathlane',
    artifactName: 'Pathlane-${version}-${os}-${arch}.${ext}',
    copyright: 'Copyright © 2026 The Pathlane authors',
    directories: { output: wish.outFolder, buildResources: 'packaging' },
    files: packedFiles,
    extraResources: ['LICENSE', 'NOTICE.md'].map((from) => ({ from, to: from })),
    asar: true,
    // everything is bundled: nothing to rebuild, nothing native
    npmRebuild: false,
    electronFuses: fuses,
    afterPack: tightenMac,
    forceCodeSigning: wish.mustBeSigned,
    publish: updateChannel(environment),
    extraMetadata: { homepage: said(environment, 'PATHLANE_HOMEPAGE') ?? nobody.homepage },
    protocols: [linkKind],
    ...(wish.electronDist === null ? {} : { electronDist: wish.electronDist }),
    mac: macConfig,
    win: windowsConfig(environment),
    nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
    linux: linuxConfig(environment),
    deb: { compression: 'xz' },
  }
}

/** The bundles and what they show; no source, no source map, no module. */
const packedFiles = [
  'package.json',
  'out/electron/*.cjs',
  'out/electron/*.licences.json',
  'out/renderer/**',
  '!**/*.map',
  '!**/node_modules/**',
]

function fileKind(icon?: string) {
  return {
    ext: fileEnding.slice(1),
    name: 'Pathlane map',
    mimeType: fileMimeType,
    role: 'Editor' as const,
    ...(icon === undefined ? {} : { icon }),
  }
}

/** One address per channel; without it the app knows of no updates and says so. */
function updateChannel(
  environment: PackagingEnvironment,
): NonNullable<Configuration['publish']> | null {
  const url = said(environment, 'PATHLANE_UPDATE_URL')
  return url === undefined ? null : { provider: 'generic', url, channel: 'latest' }
}

const macConfig: NonNullable<Configuration['mac']> = {
  category: 'public.app-category.business',
  icon: 'packaging/icons/icon.icns',
  // the zip is what an update is made from
  target: ['dmg', 'zip'],
  hardenedRuntime: true,
  gatekeeperAssess: false,
  entitlements: 'packaging/entitlements.mac.plist',
  entitlementsInherit: 'packaging/entitlements.mac.plist',
  fileAssociations: [fileKind('icons/file.icns')],
  extendInfo: {
    NSLocalNetworkUsageDescription:
      'Pathlane lets people in the same network into a map while you host it.',
  },
}

/** A certificate file is found by electron-builder itself, in WIN_CSC_LINK. */
function windowsConfig(environment: PackagingEnvironment): NonNullable<Configuration['win']> {
  const endpoint = said(environment, 'AZURE_SIGN_ENDPOINT')
  return {
    icon: 'packaging/icons/icon.ico',
    target: ['nsis'],
    fileAssociations: [fileKind('icons/file.ico')],
    verifyUpdateCodeSignature: true,
    ...(endpoint === undefined
      ? {}
      : {
          azureSignOptions: {
            endpoint,
            publisherName: environment['AZURE_SIGN_PUBLISHER'] ?? '',
            codeSigningAccountName: environment['AZURE_SIGN_ACCOUNT'] ?? '',
            certificateProfileName: environment['AZURE_SIGN_PROFILE'] ?? '',
          },
        }),
  }
}

function linuxConfig(environment: PackagingEnvironment): NonNullable<Configuration['linux']> {
  return {
    category: 'Office',
    icon: 'packaging/icons/linux',
    target: ['AppImage', 'deb'],
    synopsis: 'Map customer journeys together on a live board',
    maintainer: said(environment, 'PATHLANE_MAINTAINER') ?? nobody.maintainer,
    executableName: 'pathlane',
    syncDesktopName: true,
    fileAssociations: [fileKind()],
  }
}

/** A variable that is empty says as much as one that is not there. */
function said(environment: PackagingEnvironment, name: string): string | undefined {
  const value = environment[name]
  return value === '' ? undefined : value
}
