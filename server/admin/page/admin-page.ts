// What the admin page shows. Plain forms and tables: it works without scripts, and runs none.
import { isLive } from '../../access/change-links.ts'
import type { BookKey, Link } from '../../access/access-book.ts'
import { roles } from '../../../shared/wire/role.ts'
import type { RoomLine } from '../stored-rooms.ts'
import { html, type Html } from './html.ts'

export interface AdminNote {
  readonly text: string
  readonly isBad?: boolean
  /** Shown once, to be copied. */
  readonly address?: string
}

export interface AdminView {
  readonly rooms: readonly RoomLine[]
  /** Null where nobody enters by a link. */
  readonly book: { readonly links: readonly Link[]; readonly keys: readonly BookKey[] } | null
  readonly peopleBy: (link: Link) => number
  readonly note: AdminNote | null
  readonly now: number
}

/** Older ended links are of no use to anybody who looks. */
const endedLinksShown = 20

export function adminPage(view: AdminView): string {
  return page(
    'Pathlane server',
    html`<header>
        <h1>Pathlane server</h1>
        <form method="post" action="/admin/page/sign-out"><button>Sign out</button></form>
      </header>
      <main>
        ${view.note === null ? '' : noteOf(view.note)} ${roomsSection(view)}
        ${view.book === null ? noLinksSection : linksSection(view, view.book.links)}
        ${view.book === null ? '' : keysSection(view.book.keys)}
      </main>`,
  )
}

export function signInPage(note: AdminNote | null): string {
  return page(
    'Sign in – Pathlane server',
    html`<main class="sign-in">
      ${note === null ? '' : noteOf(note)}
      <section>
        <h2>Pathlane server</h2>
        <form method="post" action="/admin/page/sign-in">
          <label>
            Admin secret
            <input
              type="password"
              name="secret"
              autocomplete="current-password"
              required
              autofocus
            />
          </label>
          <button class="first">Sign in</button>
        </form>
      </section>
    </main>`,
  )
}

function page(title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/admin/page/style.css" />
      </head>
      <body>
        ${body}
      </body>
    </html>`.markup
}

function noteOf({ text, isBad = false, address }: AdminNote): Html {
  return html`<div class="note ${isBad ? 'bad' : ''}" role="${isBad ? 'alert' : 'status'}">
    <p>${text}</p>
    ${
      address === undefined
        ? ''
        : html`<label>Its address <input readonly value="${address}" /></label>`
    }
  </div>`
}

function roomsSection({ rooms }: AdminView): Html {
  const sorted = [...rooms].sort((a, b) => b.people - a.people || b.bytes - a.bytes)
  const bytes = rooms.reduce((sum, room) => sum + room.bytes, 0)
  const people = rooms.reduce((sum, room) => sum + room.people, 0)
  return html`<section aria-labelledby="maps">
    <h2 id="maps">Maps</h2>
    <p class="soft">
      Maps and libraries: ${rooms.length} · size without images: ${sizeOf(bytes)} · people here now:
      ${people}
    </p>
    ${
      rooms.length === 0
        ? html`<p>There are none yet. They appear here when somebody makes one.</p>`
        : html`<div class="wide">
            <table>
              <thead>
                <tr>
                  <th scope="col">Id</th>
                  <th scope="col" class="number">Size</th>
                  <th scope="col" class="number">People</th>
                  <th scope="col">What to do</th>
                </tr>
              </thead>
              <tbody>
                ${sorted.map((line) => roomRow(line))}
              </tbody>
            </table>
          </div>`
    }
  </section>`
}

function roomRow({ room, bytes, people }: RoomLine): Html {
  return html`<tr>
    <td><code>${room}</code></td>
    <td class="number">${sizeOf(bytes)}</td>
    <td class="number">${people}</td>
    <td>
      <div class="acts">
        <a class="button" href="/admin/page/download/${room}" aria-label="Download ${room}"
          >Download</a
        >
        <details>
          <summary aria-label="Delete ${room}">Delete…</summary>
          <p>It is gone for everybody and can't be had back but from a backup.</p>
          <form method="post" action="/admin/page/delete-room">
            <input type="hidden" name="room" value="${room}" />
            <button class="danger">Delete this map</button>
          </form>
        </details>
      </div>
    </td>
  </tr>`
}

const noLinksSection = html`<section aria-labelledby="links">
  <h2 id="links">Links</h2>
  <p>Nobody enters this server by a link: start it with <code>--access links</code> for that.</p>
</section>`

function linksSection(view: AdminView, links: readonly Link[]): Html {
  const live = links.filter((link) => isLive(link, view.now))
  const ended = links.filter((link) => !isLive(link, view.now)).slice(-endedLinksShown)
  return html`<section aria-labelledby="links">
    <h2 id="links">Links and invitations</h2>
    ${
      live.length + ended.length === 0
        ? html`<p>There are none yet.</p>`
        : html`<div class="wide">
            <table>
              <thead>
                <tr>
                  <th scope="col">For whom</th>
                  <th scope="col">Allows</th>
                  <th scope="col">Ends</th>
                  <th scope="col" class="number">People</th>
                  <th scope="col">What to do</th>
                </tr>
              </thead>
              <tbody>
                ${[...live, ...ended.toReversed()].map((link) => linkRow(link, view))}
              </tbody>
            </table>
          </div>`
    }
    <h3>New link</h3>
    <form method="post" action="/admin/page/add-link" class="fields">
      <label>Id of the map <input name="room" required pattern="[A-Za-z0-9_\\-]{16,64}" /></label>
      <label>
        Role
        <select name="role">
          ${roles.map((role) => html`<option>${role}</option>`)}
        </select>
      </label>
      <label
        >Hours until it ends <input name="hours" inputmode="decimal" placeholder="never"
      /></label>
      <label
        >People at a time <input name="seats" inputmode="numeric" placeholder="any number"
      /></label>
      <label>For whom <input name="label" maxlength="200" /></label>
      <button class="first">Make link</button>
    </form>
    <h3>New invitation, to make maps</h3>
    <form method="post" action="/admin/page/add-invitation" class="fields">
      <label
        >Hours until it ends <input name="hours" inputmode="decimal" placeholder="never"
      /></label>
      <label>For whom <input name="label" maxlength="200" /></label>
      <button class="first">Make invitation</button>
    </form>
  </section>`
}

function linkRow(link: Link, view: AdminView): Html {
  const { label, role, room, linkId, seats } = link
  const people = view.peopleBy(link)
  return html`<tr>
    <td>${label === '' ? html`<span class="soft">nobody named</span>` : label}</td>
    <td>${room === null ? 'Makes new maps' : html`${role} of <code>${room}</code>`}</td>
    <td>${endOf(link, view.now)}</td>
    <td class="number">${seats === null ? String(people) : `${people} of ${seats}`}</td>
    <td>
      ${
        isLive(link, view.now)
          ? html`<form method="post" action="/admin/page/revoke">
              <input type="hidden" name="id" value="${linkId}" />
              <button class="danger">Revoke</button>
            </form>`
          : ''
      }
    </td>
  </tr>`
}

function endOf({ expiresAt, revokedAt }: Link, now: number): string {
  if (revokedAt !== null) return `revoked ${timeOf(revokedAt)}`
  if (expiresAt === null) return 'never'
  return expiresAt <= now ? `ended ${timeOf(expiresAt)}` : timeOf(expiresAt)
}

function keysSection(keys: readonly BookKey[]): Html {
  return html`<section aria-labelledby="keys">
    <h2 id="keys">Keys</h2>
    <p class="soft">
      The newest one signs new links. Links of older keys hold until their key is removed: add a
      key, send new links, then remove the old key.
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col">Made</th>
          <th scope="col">What to do</th>
        </tr>
      </thead>
      <tbody>
        ${keys.map(
          ({ id, madeAt }, at) =>
            html`<tr>
              <td><code>${id}</code> ${at === 0 ? html`<span class="soft">signs</span>` : ''}</td>
              <td>${timeOf(madeAt)}</td>
              <td>
                ${
                  keys.length === 1
                    ? ''
                    : html`<details>
                        <summary aria-label="Remove key ${id}">Remove…</summary>
                        <p>All links that it signed end at once.</p>
                        <form method="post" action="/admin/page/remove-key">
                          <input type="hidden" name="id" value="${id}" />
                          <button class="danger">Remove this key</button>
                        </form>
                      </details>`
                }
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p></p>
    <form method="post" action="/admin/page/add-key"><button>Add a key</button></form>
  </section>`
}

function timeOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const kib = bytes / 1024
  return kib < 1024 ? `${kib.toFixed(1)} KB` : `${(kib / 1024).toFixed(1)} MB`
}
