// What a person sets for a device. The desktop keeps it in one file, for the main process needs some of
// it before there is a page; a browser keeps the same values in its local storage, by the same names.

export const settingNames = [
  'identity',
  'theme',
  'text-size',
  'formats',
  'spelling',
  'licence-key',
  'team-server',
] as const
export type SettingName = (typeof settingNames)[number]

/** Values as JSON; a setting that was never chosen is absent. */
export type SettingTexts = Readonly<Partial<Record<SettingName, string>>>

/** Longer values are no settings. */
export const longestSetting = 4096

export interface SettingsBridge {
  read(): Promise<SettingTexts>
  /** @param json the value, as JSON */
  write(name: SettingName, json: string): Promise<void>
  /** Calls back when another window has changed something; returns the unsubscribe. */
  onChange(listener: (settings: SettingTexts) => void): () => void
}

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** How large everything is shown; 1 is the usual size. */
export const textSizes = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const
export type TextSize = (typeof textSizes)[number]

/** Null for what is no theme. */
export function themeFrom(value: unknown): Theme | null {
  return themes.find((theme) => theme === value) ?? null
}

/** Null for what is no size of ours. */
export function textSizeFrom(value: unknown): TextSize | null {
  return textSizes.find((size) => size === value) ?? null
}

/** The next size in a direction, or the same at either end. */
export function nextTextSize(size: TextSize, step: 1 | -1): TextSize {
  return textSizes[textSizes.indexOf(size) + step] ?? size
}

export function flagFrom(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null
}
