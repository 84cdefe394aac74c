import { useId, type ReactNode } from 'react'

export interface SettingsSectionProps {
  readonly title: string
  readonly children: ReactNode
}

export function SettingsSection({ title, children }: SettingsSectionProps) {
  const id = useId()
  return (
    <section className="settings-section" aria-labelledby={id}>
      <h3 className="settings-heading" id={id}>
        {title}
      </h3>
      <div className="settings-fields">{children}</div>
    </section>
  )
}
