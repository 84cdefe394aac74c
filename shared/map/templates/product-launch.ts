import type { TemplatePlan } from './template-plan.ts'

export const productLaunch: TemplatePlan = {
  id: 'product-launch',
  title: 'Product launch',
  description:
    'Something new for people who have no word for it yet, told the same from every door.',
  scenario: 'We launch in spring. Nobody is waiting for it, and the old product sells well.',
  segment: 'cross-sell',
  personas: {
    fan: { name: 'A customer who tries everything', role: 'champion' },
    careful: { name: 'A customer who waits', role: 'user' },
    budget: { name: 'Who decides on budgets', role: 'economic-buyer' },
    press: { name: 'Trade press', role: 'other' },
  },
  cards: {
    before: {
      group: {
        title: 'Ten customers see it first',
        kind: 'focus-group',
        owner: 'joint',
        who: ['fan'],
      },
      press: {
        title: 'Talk with the trade press',
        kind: 'public-relations',
        owner: 'marketing',
        who: ['press'],
      },
      page: {
        title: 'Page: what it is for, in one sentence',
        kind: 'landing-page',
        owner: 'marketing',
        who: ['fan', 'careful'],
      },
      video: {
        title: 'Two minutes of it at work',
        kind: 'video-series',
        owner: 'marketing',
        who: ['fan', 'careful'],
      },
      mail: {
        title: 'Mail to those who have the old one',
        kind: 'promotional-email',
        owner: 'marketing',
        who: ['careful'],
      },
      launch: {
        title: 'Launch evening',
        kind: 'conference',
        owner: 'joint',
        who: ['fan', 'press'],
      },
      article: {
        title: 'Article in the trade press',
        kind: 'public-relations',
        owner: 'nobody',
        who: ['careful', 'budget'],
      },
      repost: { title: 'The fan shows it to others', kind: 'friend-re-post', who: ['careful'] },
      sales: {
        title: 'Sellers can say it in three sentences',
        channel: 'internal',
        owner: 'joint',
        who: ['fan'],
      },
      wait: {
        title: '“Let others try it first”',
        kind: 'internal-meeting',
        who: ['careful', 'budget'],
      },
    },
    during: {
      trial: {
        title: 'Thirty days to try it',
        kind: 'product-page',
        owner: 'marketing',
        who: ['fan', 'careful'],
      },
      call: {
        title: 'Call: what did you try?',
        kind: 'sales-follow-up',
        owner: 'sales',
        who: ['careful'],
      },
      swap: {
        title: 'Offer: the old one counts',
        kind: 'proposal',
        owner: 'sales',
        who: ['budget'],
      },
      order: { title: 'Order', kind: 'checkout', owner: 'marketing', who: ['fan'] },
    },
    after: {
      start: {
        title: 'First steps, five mails',
        kind: 'marketing-email',
        owner: 'marketing',
        who: ['fan', 'careful'],
      },
      support: {
        title: 'What went wrong in the first week',
        kind: 'technical-support',
        owner: 'sales',
        who: ['fan'],
      },
      story: {
        title: 'First story of a customer',
        kind: 'testimonial',
        owner: 'marketing',
        who: ['fan'],
      },
    },
  },
  links: [
    { from: 'group', to: 'sales', kind: 'next-step', outcome: 'engaged' },
    { from: 'press', to: 'article', kind: 'next-step', outcome: 'engaged' },
    { from: 'mail', to: 'page', kind: 'next-step', outcome: 'ignored' },
    { from: 'page', to: 'video', kind: 'next-step', outcome: 'engaged' },
    { from: 'launch', to: 'repost', kind: 'next-step', outcome: 'engaged' },
    { from: 'article', to: 'page', kind: 'loop', outcome: 'noticed' },
    { from: 'repost', to: 'trial', kind: 'next-step', outcome: 'noticed' },
    { from: 'wait', to: 'trial', kind: 'drop-off', outcome: 'deferred' },
    { from: 'trial', to: 'call', kind: 'next-step', outcome: 'engaged' },
    { from: 'call', to: 'swap', kind: 'next-step', outcome: 'reached-out' },
    { from: 'trial', to: 'order', kind: 'next-step', outcome: 'bought' },
    { from: 'order', to: 'start', kind: 'next-step', outcome: null },
    { from: 'story', to: 'page', kind: 'closed-loop', outcome: null },
  ],
  notes: [
    ['thoughts', 'before', 'What is it, in words that I use?', 'The old one works'],
    ['thoughts', 'during', 'Who of my kind has it already?'],
    ['actions', 'before', 'Sends the video to one colleague'],
    ['actions', 'after', 'Shows it at the next meeting'],
  ],
  needs: [
    ['before', 'choose', 'careful', 'What can it do that the old one can’t?', 'page', 'video'],
    ['before', 'align', 'budget', 'Do we need both?'],
    ['during', 'validate', 'careful', 'Can I go back if it does not suit us?', 'trial'],
    ['during', 'validate', 'budget', 'What is the old one worth?', 'swap'],
    ['after', 'choose', 'fan', 'What do I try next?', 'start'],
  ],
}
