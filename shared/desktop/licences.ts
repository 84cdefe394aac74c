// Whose work the app stands on: written when it is built, read by the page of licences.

export interface BundledPackage {
  readonly name: string
  /** Null for what is no package: a font inside one. */
  readonly version: string | null
}

/** Packages that come with the very same text. */
export interface LicenceGroup {
  /** As the packages themselves call it, an SPDX expression. */
  readonly licence: string
  readonly text: string
  readonly packages: readonly BundledPackage[]
}

/** Of what the page is made; beside its index.html. */
export const pageLicencesFile = 'licences.json'
/** Of what the rest of the desktop app is made; under the app's address only. */
export const desktopLicencesFile = 'desktop-licences.json'

/** One group per text, the groups and their packages by name. */
export function mergeLicences(groups: readonly LicenceGroup[]): readonly LicenceGroup[] {
  const byText = new Map<string, LicenceGroup>()
  for (const group of groups) {
    const before = byText.get(group.text)
    const packages = [...(before?.packages ?? []), ...group.packages]
    byText.set(group.text, { ...group, packages: distinct(packages) })
  }
  return [...byText.values()].sort((one, other) => firstName(one).localeCompare(firstName(other)))
}

function distinct(packages: readonly BundledPackage[]): readonly BundledPackage[] {
  const byName = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]))
  return [...byName].sort(([one], [other]) => one.localeCompare(other)).map(([, each]) => each)
}

function firstName({ packages }: LicenceGroup): string {
  return packages[0]?.name ?? ''
}
