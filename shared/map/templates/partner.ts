import type { TemplatePlan } from './template-plan.ts'

export const partner: TemplatePlan = {
  id: 'partner',
  title: 'Through a partner',
  description:
    'Customers who buy from a partner: what they hear from whom, and who owns which step.',
  scenario:
    'The customer has trusted a local partner for years. We are a name on the partner’s list.',
  segment: 'new-customer',
  personas: {
    customer: { name: 'The customer', role: 'economic-buyer' },
    user: { name: 'Who will use it', role: 'user' },
    seller: { name: 'Seller at the partner', role: 'champion' },
    technician: { name: 'Technician at the partner', role: 'technical-buyer' },
  },
  cards: {
    before: {
      news: {
        title: 'Newsletter of the partner',
        channel: 'email',
        owner: 'partner',
        who: ['customer'],
      },
      listing: {
        title: 'Entry in the partner’s list',
        kind: 'marketplace-listing',
        owner: 'partner',
        who: ['customer'],
      },
      site: {
        title: 'Our own site, found beside it',
        kind: 'home-page',
        owner: 'marketing',
        who: ['customer', 'user'],
      },
      training: {
        title: 'Day of training for sellers',
        channel: 'in-person',
        owner: 'joint',
        who: ['seller', 'technician'],
      },
      kit: {
        title: 'Kit: what to say in the first talk',
        kind: 'brochure',
        owner: 'marketing',
        who: ['seller'],
      },
      visit: {
        title: 'Yearly visit of the partner',
        channel: 'in-person',
        owner: 'partner',
        who: ['customer'],
      },
      ask: {
        title: '“What do you think of these?”',
        kind: 'word-of-mouth',
        owner: 'partner',
        who: ['customer'],
      },
      lead: {
        title: 'Enquiry on our site, passed on',
        kind: 'contact-form',
        owner: 'joint',
        who: ['customer'],
      },
    },
    during: {
      offer: {
        title: 'Offer on the partner’s paper',
        kind: 'proposal',
        owner: 'partner',
        who: ['customer'],
      },
      question: {
        title: 'Question that the partner can’t answer',
        kind: 'sales-call',
        owner: 'nobody',
        who: ['technician', 'customer'],
      },
      price: {
        title: 'Price on our site differs',
        kind: 'product-page',
        owner: 'marketing',
        who: ['customer'],
      },
      order: {
        title: 'Order at the partner',
        kind: 'contract',
        owner: 'partner',
        who: ['customer'],
      },
    },
    after: {
      install: {
        title: 'Installation by the partner',
        channel: 'in-person',
        owner: 'partner',
        who: ['technician', 'user'],
      },
      support: {
        title: 'Whom to call when it stands still',
        kind: 'technical-support',
        owner: 'nobody',
        who: ['user'],
      },
      register: {
        title: 'Registration for the warranty',
        kind: 'thank-you-page',
        owner: 'marketing',
        who: ['user'],
      },
      review: {
        title: 'Review of us, and of the partner',
        kind: 'post-sale-survey',
        owner: 'joint',
        who: ['customer'],
      },
    },
  },
  links: [
    { from: 'training', to: 'kit', kind: 'next-step', outcome: 'engaged' },
    { from: 'kit', to: 'visit', kind: 'next-step', outcome: 'recalled' },
    { from: 'news', to: 'ask', kind: 'next-step', outcome: 'noticed' },
    { from: 'visit', to: 'ask', kind: 'next-step', outcome: 'reached-out' },
    { from: 'site', to: 'lead', kind: 'next-step', outcome: 'engaged' },
    { from: 'lead', to: 'offer', kind: 'next-step', outcome: 'forgot' },
    { from: 'ask', to: 'offer', kind: 'next-step', outcome: 'engaged' },
    { from: 'offer', to: 'price', kind: 'loop', outcome: 'noticed' },
    { from: 'question', to: 'offer', kind: 'drop-off', outcome: 'deferred' },
    { from: 'offer', to: 'order', kind: 'next-step', outcome: 'bought' },
    { from: 'order', to: 'install', kind: 'next-step', outcome: null },
    { from: 'review', to: 'listing', kind: 'closed-loop', outcome: null },
  ],
  notes: [
    ['thoughts', 'before', 'I buy from people I know'],
    ['thoughts', 'during', 'Why is it cheaper on their site?'],
    ['thoughts', 'after', 'Is that the maker’s business or the partner’s?'],
    ['actions', 'before', 'Asks the technician, not the seller'],
  ],
  needs: [
    ['before', 'choose', 'customer', 'What does the partner think of it?', 'ask', 'visit'],
    ['before', 'align', 'seller', 'What do I earn with it, and who helps me?', 'training'],
    ['during', 'validate', 'technician', 'Who answers what I can’t?'],
    ['during', 'validate', 'customer', 'Is this the price?', 'offer', 'price'],
    ['after', 'validate', 'user', 'Whom do I call?', 'support'],
  ],
}
