import type { TemplatePlan } from './template-plan.ts'

export const onboarding: TemplatePlan = {
  id: 'onboarding',
  title: 'Onboarding',
  description:
    'The first ninety days: from the signature to the day on which nobody would give it back.',
  scenario:
    'The contract is signed on a Friday. On Monday other people than those who bought begin.',
  segment: 'new-customer',
  personas: {
    buyer: { name: 'Who signed', role: 'economic-buyer' },
    lead: { name: 'Who has to bring it in', role: 'champion' },
    user: { name: 'Who was not asked', role: 'user' },
    admin: { name: 'Who sets it up', role: 'technical-buyer' },
  },
  cards: {
    before: {
      promise: {
        title: 'What was promised in the last talk',
        kind: 'sales-call',
        owner: 'sales',
        who: ['buyer', 'lead'],
      },
      plan: {
        title: 'Plan of the first weeks in the proposal',
        kind: 'proposal',
        owner: 'joint',
        who: ['lead'],
      },
    },
    during: {
      contract: { title: 'Signature', kind: 'contract', owner: 'sales', who: ['buyer'] },
      handover: {
        title: 'Sales introduces who comes next',
        kind: 'sales-team',
        owner: 'joint',
        who: ['lead'],
      },
      order: {
        title: 'Confirmation with names and dates',
        kind: 'confirmation',
        owner: 'joint',
        who: ['lead', 'admin'],
      },
    },
    after: {
      welcome: {
        title: 'Welcome mail to those who will use it',
        kind: 'marketing-email',
        owner: 'marketing',
        who: ['user'],
      },
      kickoff: {
        title: 'Kick-off: what is success in ninety days?',
        channel: 'in-person',
        owner: 'joint',
        who: ['lead', 'admin', 'buyer'],
      },
      setup: {
        title: 'Setting it up with their own data',
        kind: 'technical-support',
        owner: 'sales',
        who: ['admin'],
      },
      help: {
        title: 'Help centre on the first evening',
        kind: 'help-centre',
        owner: 'marketing',
        who: ['user', 'admin'],
      },
      training: {
        title: 'Training for ten people',
        channel: 'in-person',
        owner: 'sales',
        who: ['user'],
      },
      doubt: {
        title: 'Talk in the kitchen: “the old one was faster”',
        kind: 'internal-meeting',
        who: ['user'],
      },
      first: {
        title: 'First result that somebody else sees',
        channel: 'internal',
        who: ['user', 'lead'],
      },
      check: {
        title: 'Call after thirty days',
        kind: 'after-sale-follow-up',
        owner: 'joint',
        who: ['lead'],
      },
      survey: {
        title: 'Two questions to everybody',
        kind: 'post-sale-survey',
        owner: 'marketing',
        who: ['user'],
      },
      review: {
        title: 'Day ninety: was it what we said?',
        channel: 'in-person',
        owner: 'joint',
        who: ['buyer', 'lead'],
      },
    },
  },
  links: [
    { from: 'promise', to: 'contract', kind: 'next-step', outcome: 'bought' },
    { from: 'plan', to: 'order', kind: 'next-step', outcome: 'recalled' },
    { from: 'contract', to: 'handover', kind: 'next-step', outcome: null },
    { from: 'handover', to: 'kickoff', kind: 'next-step', outcome: 'engaged' },
    { from: 'welcome', to: 'help', kind: 'next-step', outcome: 'ignored' },
    { from: 'kickoff', to: 'setup', kind: 'next-step', outcome: 'engaged' },
    { from: 'setup', to: 'training', kind: 'next-step', outcome: 'engaged' },
    { from: 'training', to: 'first', kind: 'next-step', outcome: 'engaged' },
    { from: 'training', to: 'doubt', kind: 'drop-off', outcome: 'declined' },
    { from: 'doubt', to: 'help', kind: 'loop', outcome: 'reached-out' },
    { from: 'check', to: 'training', kind: 'loop', outcome: 'engaged' },
    { from: 'first', to: 'review', kind: 'next-step', outcome: 'engaged' },
    { from: 'review', to: 'promise', kind: 'closed-loop', outcome: null },
  ],
  notes: [
    ['thoughts', 'during', 'Will those who promised still be there?'],
    [
      'thoughts',
      'after',
      'I was not asked',
      'When do I have time to learn this?',
      'It did save me an hour',
    ],
    ['actions', 'after', 'Keeps the old way beside it for safety', 'Asks the neighbour first'],
  ],
  needs: [
    ['during', 'align', 'lead', 'Who on our side does what, and until when?', 'order', 'kickoff'],
    ['after', 'choose', 'user', 'What do I do first?', 'welcome', 'help'],
    ['after', 'validate', 'lead', 'Are we where others are after thirty days?'],
    ['after', 'align', 'buyer', 'What do I report to the board?', 'review'],
    ['after', 'validate', 'admin', 'Who helps when it stands still?', 'setup', 'help'],
  ],
}
