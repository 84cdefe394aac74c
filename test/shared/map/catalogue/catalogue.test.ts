import { describe, expect, test } from 'vitest'
import { phases } from '../../../../shared/framework/framework.ts'
import {
  shippedCatalogue,
  shippedEntries as catalogue,
} from '../../../../shared/map/catalogue/shipped-catalogue.ts'
import { channels } from '../../../../shared/map/touchpoint.ts'

const b2b = { withRetail: false }
const titlesFor = (query: string, preset = b2b) =>
  shippedCatalogue.search(query, preset).map(({ title }) => title)

/** The catalogue of the glossary: phase, channels, touchpoints. */
const glossary: readonly (readonly [string, readonly string[], string])[] = [
  [
    'before',
    ['website', 'email'],
    'testimonial, promotional email, home page, product page, emailed survey, on-site survey, newsletter sign-up, microsite, landing page, downloadable report, video series, follow-up email series, webinar invitation, webinar',
  ],
  [
    'before',
    ['social'],
    'social presence, online review, advertising, social ad, re-post by a friend, public relations, white paper, analyst research, influencer blog, remarketing, marketplace listing',
  ],
  ['before', ['mobile'], 'text message, mobile site, app'],
  [
    'before',
    ['in-person'],
    'word of mouth, community involvement, trade show, conference, sponsorship, networking event, focus group, vehicle graphics, business card',
  ],
  ['before', ['phone'], 'sales call, voicemail, sales follow-up'],
  ['before', ['mail'], 'letter, pick-up point, advertising in a catalogue, brochure'],
  [
    'before',
    ['internal'],
    'problem spotted, internal meeting, budget talk, requirements list, consensus round',
  ],
  [
    'during',
    ['retail'],
    'signage, parking, greeter, product display, wall colour, floor, counter, lighting, cashier, point of sale',
  ],
  ['during', ['website', 'email'], 'search results, checkout, contact form, proposal, contract'],
  ['during', ['phone'], 'sales team, other staff, hold music and messages'],
  ['after', ['retail'], 'receipt, bag'],
  [
    'after',
    ['website', 'email'],
    'thank-you page, confirmation, invoice, marketing email, help centre, post-sale survey',
  ],
  [
    'after',
    ['phone'],
    'accounts receivable, customer service, technical support, sales or marketing follow-up',
  ],
]

describe('the touchpoint catalogue', () => {
  test.each(glossary)('has what the glossary lists %s a purchase in %s', (phase, among, titles) => {
    for (const title of titles.split(', ')) {
      const entry = catalogue.find((candidate) => candidate.title.toLowerCase() === title)
      expect([title, entry?.phase]).toEqual([title, phase])
      expect(among).toContain(entry?.channel)
    }
  })

  test('has nothing else', () => {
    const listed = glossary.flatMap(([, , titles]) => titles.split(', '))
    expect(catalogue.map(({ title }) => title.toLowerCase()).sort()).toEqual([...listed].sort())
  })

  test('calls each kind by a stable name of its own', () => {
    expect(new Set(catalogue.map(({ kind }) => kind)).size).toBe(catalogue.length)
    for (const { kind } of catalogue) expect(kind).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  test('speaks of known phases and channels only', () => {
    for (const { phase, channel } of catalogue) {
      expect(phases).toContain(phase)
      expect(channels).toContain(channel)
    }
  })
})

describe('searching the catalogue', () => {
  test('an empty query finds everything that the preset shows', () => {
    expect(shippedCatalogue.search('  ', b2b)).toHaveLength(
      catalogue.filter(({ retail }) => !retail).length,
    )
    expect(shippedCatalogue.search('', { withRetail: true })).toHaveLength(catalogue.length)
  })

  test('retail furniture appears only when it is asked for', () => {
    expect(titlesFor('cashier')).toEqual([])
    expect(titlesFor('cashier', { withRetail: true })).toEqual(['Cashier'])
  })

  test('a word is found by its beginning, in any case, with or without accents', () => {
    expect(titlesFor('WEBI')).toEqual(['Webinar invitation', 'Webinar'])
    expect(titlesFor('wébîn')).toEqual(['Webinar invitation', 'Webinar'])
  })

  test('words are found in any order', () => {
    expect(titlesFor('series email')).toEqual(['Follow-up email series'])
  })

  test('the channel and the phase are searched too', () => {
    expect(titlesFor('phone after')).toEqual([
      'Accounts receivable',
      'Customer service',
      'Technical support',
      'Sales or marketing follow-up',
    ])
    expect(titlesFor('in person')).toContain('Trade show')
  })

  test('other words for a touchpoint find it', () => {
    expect(titlesFor('retargeting')).toEqual(['Remarketing'])
    expect(titlesFor('whitepaper')).toEqual(['White paper'])
    expect(titlesFor('e-mail')).toContain('Invoice')
    expect(titlesFor('quote')).toContain('Proposal')
  })

  test('what has the words in its title comes before what has them elsewhere', () => {
    const found = titlesFor('social')
    expect(found.slice(0, 2)).toEqual(['Social presence', 'Social ad'])
    expect(found).toContain('Remarketing')
  })

  test('unknown words find nothing', () => {
    expect(titlesFor('zeppelin')).toEqual([])
  })
})
