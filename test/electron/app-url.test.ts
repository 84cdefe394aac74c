import { expect, it } from 'vitest'
import { isAppUrl } from '../../electron/app-url.ts'

it.each(['app://pathlane/index.html', 'app://pathlane/#/map/x', 'APP://pathlane/'])(
  '%s is a page of the app',
  (address) => {
    expect(isAppUrl(address)).toBe(true)
  },
)

it.each([
  'app://elsewhere/index.html',
  'app://pathlane.example.com/',
  'app://user@pathlane:81/',
  'https://pathlane/',
  'file:///app://pathlane/',
  'data:text/html,app://pathlane/',
  'about:blank',
  '',
])('%s is not a page of the app', (address) => {
  expect(isAppUrl(address)).toBe(false)
})
