// Every setting of the server, once: flags, environment, config file, --help and docs/server.md are
// all made of this table.
import { readS3Place } from '../blobs/s3-place.ts'
import { accessSettings } from './access-settings.ts'
import { postgresAddress, redisAddress } from './service-addresses.ts'
import {
  define,
  fraction,
  list,
  optionalText,
  readable,
  text,
  whole,
  word,
  type Setting,
} from './setting-kinds.ts'

export const settings = {
  port: define(whole(0, 65_535), '4321', 'port to listen on; 0 takes any free one'),
  host: define(
    text('<address>'),
    '127.0.0.1',
    'address to listen on; 0.0.0.0 for the whole network',
  ),
  data: define(text('<folder>'), 'pathlane-data', 'where maps, images and attachments are kept'),
  storage: define(
    postgresAddress(),
    '',
    'keeps maps in PostgreSQL, postgres://user:password@host/database, where several servers share them',
    true,
  ),
  fanout: define(
    redisAddress(),
    '',
    'lets servers that share a --storage hear each other at once, redis://user:password@host',
    true,
  ),
  blobs: define(
    readable('<place>', 's3://bucket/prefix?region=…&endpoint=…', readS3Place),
    '',
    'keeps images and attachments in S3-compatible storage, s3://bucket/prefix?region=…&endpoint=…, and not in the folder',
  ),
  'tls-cert': define(
    optionalText('<file>'),
    '',
    'certificate with its chain, PEM: serves https; read anew when it changes, or on SIGHUP',
  ),
  'tls-key': define(optionalText('<file>'), '', 'key of the certificate, PEM'),
  web: define(optionalText('<folder>'), '', 'folder of the built web edition; none serves none'),
  origin: define(list('<origin>'), '', 'lets pages of this origin connect too; may be repeated'),
  proxies: define(
    whole(0, 10),
    '0',
    'reverse proxies in front that add to X-Forwarded-For; 0 believes no such header',
  ),
  ...accessSettings,
  log: define(word(['text', 'json']), 'text', 'how log lines are written, to standard error'),
  'log-level': define(
    word(['info', 'warning', 'error']),
    'info',
    'what is logged: this and what is worse',
  ),
  'metrics-token': define(
    optionalText('<secret>'),
    '',
    'asked of whoever reads /metrics; without one only a server on loopback shows them',
    true,
  ),
  'room-people': define(whole(1, 100_000), '300', 'connections that one map takes at a time'),
  'address-connections': define(
    whole(1, 1_000_000),
    '1000',
    'connections that one network address may hold',
  ),
  'address-rooms': define(
    whole(1, 1_000_000),
    '600',
    'maps per minute that one network address may have loaded',
  ),
  'address-uploads': define(
    whole(1, 1_000_000),
    '600',
    'images and attachments per minute that one network address may send',
  ),
  'image-mb': define(whole(1, 1_000), '10', 'size of the largest image or attachment, in MB'),
  'history-days': define(
    whole(0, 36_500),
    '90',
    'days that versions are kept which nobody gave a name; with 0 none is made by itself',
  ),
  'unused-image-days': define(
    whole(0, 36_500),
    '30',
    'days that an image or attachment is kept which no map or version has any more; 0 keeps all',
  ),
  'drain-seconds': define(
    fraction(0.1, 86_400),
    '25',
    'seconds that closing may take before the process ends at once',
  ),
  'unload-after': define(
    fraction(0, 86_400),
    '30',
    'seconds until a map that everybody has left leaves the memory',
  ),
} satisfies Record<string, Setting<unknown>>

export type SettingName = keyof typeof settings

export const settingNames = Object.keys(settings) as SettingName[]

export type Config = {
  readonly [Name in SettingName]: (typeof settings)[Name] extends Setting<infer T> ? T : never
}

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(settings, name)
}

/** `address-rooms` is PATHLANE_ADDRESS_ROOMS in the environment. */
export function environmentName(name: SettingName | 'config'): string {
  return `PATHLANE_${name.replaceAll('-', '_').toUpperCase()}`
}
