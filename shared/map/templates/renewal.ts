import type { TemplatePlan } from './template-plan.ts'

export const renewal: TemplatePlan = {
  id: 'renewal',
  title: 'Renewal',
  description:
    'A contract ends within the year, and the customer decides anew whether it was worth it.',
  scenario: 'The contract ends in six months. Somebody asks what it has brought.',
  segment: 'renewal',
  personas: {
    owner: { name: 'Who works with it', role: 'user' },
    sponsor: { name: 'Who once wanted it', role: 'champion' },
    purchasing: { name: 'Purchasing', role: 'gatekeeper' },
    finance: { name: 'Finance', role: 'approver' },
  },
  cards: {
    before: {
      reminder: {
        title: 'Date in their own calendar',
        kind: 'internal-meeting',
        who: ['purchasing'],
      },
      usage: {
        title: 'Page: what you used, what you did not',
        kind: 'product-page',
        owner: 'marketing',
        who: ['owner', 'sponsor'],
      },
      change: { title: 'The sponsor has left', kind: 'internal-meeting', who: ['owner'] },
      rival: { title: 'A rival asks for twenty minutes', kind: 'sales-call', who: ['purchasing'] },
      review: {
        title: 'Talk about the year, with numbers',
        channel: 'in-person',
        owner: 'joint',
        who: ['owner', 'sponsor'],
      },
      peers: {
        title: 'Meeting of customers',
        kind: 'networking-event',
        owner: 'marketing',
        who: ['owner'],
      },
      budget: {
        title: 'Budget round for next year',
        kind: 'budget-talk',
        who: ['finance', 'purchasing'],
      },
    },
    during: {
      offer: {
        title: 'Offer: stay, grow or shrink',
        kind: 'proposal',
        owner: 'sales',
        who: ['purchasing', 'sponsor'],
      },
      compare: {
        title: 'Comparison with two others',
        kind: 'requirements-list',
        who: ['purchasing'],
      },
      talk: {
        title: 'Talk about the price',
        kind: 'sales-call',
        owner: 'sales',
        who: ['purchasing'],
      },
      contract: {
        title: 'Contract for the next years',
        kind: 'contract',
        owner: 'sales',
        who: ['finance'],
      },
    },
    after: {
      thanks: {
        title: 'Thank you, and what is new for you',
        kind: 'marketing-email',
        owner: 'marketing',
        who: ['owner'],
      },
      plan: {
        title: 'Plan for the first ninety days',
        kind: 'customer-service',
        owner: 'joint',
        who: ['owner', 'sponsor'],
      },
      story: {
        title: 'Would you tell others?',
        kind: 'testimonial',
        owner: 'marketing',
        who: ['sponsor'],
      },
    },
  },
  links: [
    { from: 'usage', to: 'review', kind: 'next-step', outcome: 'engaged' },
    { from: 'change', to: 'review', kind: 'drop-off', outcome: 'forgot' },
    { from: 'rival', to: 'compare', kind: 'next-step', outcome: 'noticed' },
    { from: 'review', to: 'budget', kind: 'next-step', outcome: 'talked-internally' },
    { from: 'budget', to: 'offer', kind: 'next-step', outcome: 'reached-out' },
    { from: 'offer', to: 'talk', kind: 'next-step', outcome: 'engaged' },
    { from: 'talk', to: 'offer', kind: 'loop', outcome: 'deferred' },
    { from: 'compare', to: 'talk', kind: 'next-step', outcome: 'engaged' },
    { from: 'talk', to: 'contract', kind: 'next-step', outcome: 'bought' },
    { from: 'contract', to: 'plan', kind: 'next-step', outcome: null },
    { from: 'story', to: 'peers', kind: 'closed-loop', outcome: null },
  ],
  notes: [
    ['thoughts', 'before', 'We pay for more than we use', 'Who here still knows why we bought it?'],
    ['thoughts', 'during', 'Changing would cost us half a year'],
    ['actions', 'before', 'Asks the users what they would miss', 'Lists what went wrong this year'],
    ['actions', 'during', 'Gets a second offer to have a number'],
  ],
  needs: [
    [
      'before',
      'validate',
      'sponsor',
      'What has it brought, in numbers of ours?',
      'usage',
      'review',
    ],
    ['before', 'align', 'finance', 'Would we buy it again today?'],
    ['during', 'choose', 'purchasing', 'Which parts can we leave out?', 'offer'],
    ['during', 'validate', 'purchasing', 'Is the price what others pay?'],
    ['after', 'choose', 'owner', 'What can it do that we have not tried?', 'thanks', 'plan'],
  ],
}
