import { useId, useState, type FormEvent } from 'react'
import type { ServersBridge } from '../../../shared/desktop/servers.ts'
import type { Writable } from '../../../shared/document/readable.ts'
import { Problem, type ProblemCode } from '../../../shared/problems.ts'
import { serverNameOf } from '../../../shared/wire/server-url.ts'
import { useText } from '../../messages/use-text.ts'
import type { Homes } from '../../session/homes.ts'
import { parseServerAddress } from '../../session/join-link.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useReadable } from '../../ui/use-readable.ts'

export interface ServerSettingsProps {
  readonly servers: ServersBridge
  readonly teamServer: Writable<string>
  readonly homes: Pick<Homes, 'keepInvitation'>
}

/** Where new maps are. Maps that are there already stay where they are, whatever is chosen. */
export function ServerSettings(props: ServerSettingsProps) {
  const text = useText()
  const teamServer = useReadable(props.teamServer)
  if (teamServer === '') return <ChooseServer {...props} />
  return (
    <div className="settings-server">
      <p>{text('settings.server.isSet', { server: serverNameOf(teamServer) })}</p>
      <Button onClick={() => props.teamServer.set('')}>{text('settings.server.drop')}</Button>
    </div>
  )
}

type Checked =
  | { readonly status: 'typing' }
  | { readonly status: 'checking' }
  | { readonly status: 'failed'; readonly problem: ProblemCode }

function ChooseServer({ servers, teamServer, homes }: ServerSettingsProps) {
  const text = useText()
  const formId = useId()
  const [typed, setTyped] = useState('')
  const [checked, setChecked] = useState<Checked>({ status: 'typing' })
  const choose = async (address: string) => {
    const { serverUrl, invitation } = parseServerAddress(address)
    setChecked({ status: 'checking' })
    if (!(await servers.agree(serverUrl))) return setChecked({ status: 'typing' })
    const problem = await servers.check(serverUrl)
    if (problem !== null) throw new Problem(problem)
    if (invitation !== null) homes.keepInvitation(serverUrl, invitation)
    teamServer.set(serverUrl)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await choose(typed)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setChecked({ status: 'failed', problem: error.code })
    }
  }
  const problem = checked.status === 'failed' ? checked.problem : null
  return (
    <form id={formId} className="settings-server" onSubmit={(event) => void submit(event)}>
      <TextField
        label={text('settings.server.address')}
        hint={text('settings.server.hint')}
        placeholder="https://maps.example.com"
        value={typed}
        onChange={(next) => {
          setTyped(next)
          setChecked({ status: 'typing' })
        }}
        problem={
          problem === null
            ? null
            : `${text(`problem.${problem}.happened`)} ${text(`problem.${problem}.todo`)}`
        }
        spellCheck={false}
        autoComplete="off"
      />
      <Button type="submit" disabled={typed.trim() === '' || checked.status === 'checking'}>
        {text(checked.status === 'checking' ? 'settings.server.checking' : 'settings.server.use')}
      </Button>
    </form>
  )
}
