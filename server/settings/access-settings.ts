// The settings that say who may enter.
import { isRole, type Role } from '../../shared/wire/role.ts'
import { isLoopback } from '../http/loopback.ts'
import {
  define,
  NotThatKind,
  optionalText,
  optionalWord,
  secret,
  text,
  word,
  type Kind,
} from './setting-kinds.ts'

export const accessSettings = {
  access: define(
    optionalWord(['open', 'links', 'jwt']),
    '',
    'who may enter: whoever knows the id of a map, whoever has a link, or whom your sign-in vouches for; open on loopback, elsewhere it has to be said',
  ),
  'admin-secret': define(
    secret('<secret>', 16),
    '',
    'asked of whoever uses the admin page and API, 16 characters or more; without one there is none',
    true,
  ),
  'new-maps': define(
    word(['invited', 'anyone']),
    'invited',
    'who makes new maps where people enter by links: who has an invitation, or whoever reaches the server',
  ),
  'jwks-url': define(
    jwksAddress(),
    '',
    'where the keys of your identity provider are, with --access jwt',
  ),
  'jwt-issuer': define(optionalText('<issuer>'), '', 'the "iss" that its tokens have to carry'),
  'jwt-audience': define(optionalText('<audience>'), '', 'the "aud" that they have to carry'),
  'jwt-role-claim': define(
    text('<claim>'),
    'role',
    'the claim with the role, or a list of them; dots lead into objects',
  ),
  'jwt-role': define(
    roleWords(),
    '',
    'what a word in that claim means, as word=role; may be repeated; our own words mean themselves',
  ),
  'jwt-rooms-claim': define(
    optionalText('<claim>'),
    '',
    'the claim with the ids of the maps that a token opens, * for all; without it every token opens every map',
  ),
}

/** Over plain http anybody on the way could put other keys there. */
function jwksAddress(): Kind<URL | null> {
  return {
    placeholder: '<address>',
    read: ([raw = '']) => {
      if (raw === '') return null
      const url = URL.parse(raw)
      const isSafe = url?.protocol === 'https:'
      const isHere = url?.protocol === 'http:' && isLoopback(url.hostname)
      if (url === null || !(isSafe || isHere)) {
        throw new NotThatKind('it has to be an https address, or http on this machine')
      }
      return url
    },
  }
}

function roleWords(): Kind<ReadonlyMap<string, Role>> {
  return {
    placeholder: '<word=role>',
    isList: true,
    read: (raw) =>
      new Map(
        raw
          .filter((pair) => pair !== '')
          .map((pair): [string, Role] => {
            const at = pair.lastIndexOf('=')
            const role = pair.slice(at + 1)
            if (at < 1 || !isRole(role)) throw new NotThatKind('it has to be word=role')
            return [pair.slice(0, at), role]
          }),
      ),
  }
}
