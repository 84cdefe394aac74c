import type { TemplatePlan } from './template-plan.ts'

export const support: TemplatePlan = {
  id: 'support',
  title: 'Support',
  description:
    'Something does not work: every way to help, and what the customer tells others afterwards.',
  scenario: 'It stops on a Thursday at four, and tomorrow they need it.',
  segment: 'renewal',
  personas: {
    user: { name: 'In front of it', role: 'user' },
    admin: { name: 'Who is asked first', role: 'technical-buyer' },
    head: { name: 'Who hears of it', role: 'economic-buyer' },
  },
  cards: {
    before: {
      promise: {
        title: 'What the contract says about help',
        kind: 'product-page',
        owner: 'marketing',
        who: ['head'],
      },
      reviews: {
        title: 'What others write about our help',
        kind: 'online-review',
        owner: 'nobody',
        who: ['head', 'admin'],
      },
    },
    during: {
      sla: {
        title: 'Choice: which level of service?',
        kind: 'proposal',
        owner: 'sales',
        who: ['head'],
      },
    },
    after: {
      stop: { title: 'It stops', kind: 'internal-meeting', who: ['user'] },
      neighbour: { title: 'Asks the neighbour', channel: 'internal', who: ['user', 'admin'] },
      search: {
        title: 'Searches with the words on the screen',
        kind: 'help-centre',
        owner: 'marketing',
        who: ['user', 'admin'],
      },
      form: {
        title: 'Form with eleven fields',
        channel: 'website',
        owner: 'nobody',
        who: ['admin'],
      },
      wait: {
        title: 'Music, and “your call is important”',
        kind: 'technical-support',
        owner: 'sales',
        who: ['admin'],
      },
      repeat: {
        title: 'Says it all again to the second person',
        channel: 'phone',
        owner: 'sales',
        who: ['admin'],
      },
      fix: { title: 'It runs', kind: 'technical-support', owner: 'sales', who: ['user', 'admin'] },
      note: {
        title: 'Mail: what it was, and what we do about it',
        kind: 'marketing-email',
        owner: 'joint',
        who: ['admin', 'head'],
      },
      survey: {
        title: 'Survey that comes too early',
        kind: 'post-sale-survey',
        owner: 'marketing',
        who: ['admin'],
      },
      head: {
        title: 'Head of the division calls sales',
        kind: 'customer-service',
        owner: 'sales',
        who: ['head'],
      },
      offer: {
        title: 'Newsletter sells an add-on the same day',
        kind: 'marketing-email',
        owner: 'marketing',
        who: ['user'],
      },
      tells: {
        title: 'Tells it at the next meeting of users',
        kind: 'word-of-mouth',
        who: ['admin'],
      },
    },
  },
  links: [
    { from: 'stop', to: 'neighbour', kind: 'next-step', outcome: 'talked-internally' },
    { from: 'neighbour', to: 'search', kind: 'next-step', outcome: 'engaged' },
    { from: 'search', to: 'form', kind: 'next-step', outcome: 'engaged' },
    { from: 'form', to: 'wait', kind: 'drop-off', outcome: 'declined' },
    { from: 'wait', to: 'repeat', kind: 'next-step', outcome: 'engaged' },
    { from: 'repeat', to: 'wait', kind: 'loop', outcome: 'deferred' },
    { from: 'repeat', to: 'fix', kind: 'next-step', outcome: 'engaged' },
    { from: 'fix', to: 'note', kind: 'next-step', outcome: 'noticed' },
    { from: 'note', to: 'survey', kind: 'next-step', outcome: 'ignored' },
    { from: 'wait', to: 'head', kind: 'next-step', outcome: 'reached-out' },
    { from: 'tells', to: 'reviews', kind: 'closed-loop', outcome: null },
  ],
  notes: [
    ['thoughts', 'after', 'Is it me?', 'I have said that already', 'They did call back'],
    ['actions', 'after', 'Works on paper until it runs', 'Keeps the number of the one who helped'],
  ],
  needs: [
    ['before', 'validate', 'head', 'How long may we stand still?', 'promise', 'reviews'],
    ['after', 'choose', 'user', 'What can I try myself?', 'search'],
    ['after', 'validate', 'admin', 'Does anybody work on it right now?'],
    ['after', 'align', 'head', 'What do I tell our own customers?', 'note'],
    ['after', 'validate', 'admin', 'Will it happen again?', 'note'],
  ],
}
