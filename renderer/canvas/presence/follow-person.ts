// Following somebody's view. Their viewport only arrives once they know that somebody follows, so
// the camera starts to move when it does.
import { atom, react, type Editor, type Signal } from 'tldraw'
import type { Readable } from '../../../shared/document/readable.ts'
import type { Person } from '../../session/people.ts'
import { clientIdOf, userIdOf } from './show-people.ts'

export interface Following {
  readonly person: Signal<number | null>
  follow(clientId: number | null): void
  dispose(): void
}

export function createFollowing(editor: Editor, people: Readable<readonly Person[]>): Following {
  const person = atom<number | null>('followed person', null)
  const chase = () => {
    const wanted = person.get()
    if (wanted === null) return
    const leader = people.get().find(({ clientId }) => clientId === wanted)
    if (leader === undefined) person.set(null)
    // reason: presence reaches tldraw's store with the next frame
    else if (leader.viewport !== null) requestAnimationFrame(startChase)
  }
  const startChase = () => {
    const wanted = person.get()
    if (wanted === null || clientIdOf(editor.getInstanceState().followingUserId) === wanted) return
    editor.startFollowingUser(userIdOf(wanted))
  }
  const stopPeople = people.subscribe(chase)
  let wasFollowing = false
  // reason: moving one's own camera ends following in tldraw, which is the end for everybody
  const stopWatching = react('end of following', () => {
    const isFollowing = editor.getInstanceState().followingUserId !== null
    if (wasFollowing && !isFollowing) person.set(null)
    wasFollowing = isFollowing
  })
  return {
    person,
    follow(clientId) {
      if (editor.getInstanceState().followingUserId !== null) editor.stopFollowingUser()
      person.set(clientId)
      chase()
    },
    dispose() {
      stopPeople()
      stopWatching()
    },
  }
}
