// What sellers do to customers (lint F1), with a name for what the customer does at that point.

export interface SellerWord {
  /** In plain form: lower case, no hyphens. */
  readonly words: readonly string[]
  /** Only where the whole name is this word: in a longer one the customer may well do it. */
  readonly isAlone?: boolean
  readonly customerName: string
}

export const sellerWords: readonly SellerWord[] = [
  {
    words: ['qualify', 'qualifies', 'qualified', 'qualifying', 'qualification', 'lead scoring'],
    customerName: 'Working out what is needed',
  },
  {
    words: ['nurture', 'nurtures', 'nurturing', 'drip campaign', 'warm up'],
    customerName: 'Learning about it',
  },
  {
    words: ['convert', 'converts', 'converting', 'conversion'],
    customerName: 'Becoming sure',
  },
  {
    words: [
      'close the deal',
      'closing the deal',
      'closing',
      'deal closed',
      'closed won',
      'close deal',
    ],
    customerName: 'Agreeing and signing',
  },
  {
    words: ['close', 'closed', 'win', 'won', 'sell', 'selling', 'sale'],
    isAlone: true,
    customerName: 'Agreeing and signing',
  },
  {
    words: [
      'lead generation',
      'lead gen',
      'generate leads',
      'demand generation',
      'demand gen',
      'lead capture',
      'capture leads',
      'leads',
    ],
    customerName: 'Noticing a need',
  },
  {
    words: [
      'capture',
      'attract',
      'acquire',
      'acquisition',
      'reach',
      'outreach',
      'target',
      'targeting',
      'lead',
      'inbound',
      'outbound',
    ],
    isAlone: true,
    customerName: 'Noticing a need',
  },
  {
    words: [
      'prospecting',
      'cold calling',
      'cold call',
      'customer acquisition',
      'lead acquisition',
      'prospect outreach',
    ],
    customerName: 'Noticing a need',
  },
  {
    words: ['engage', 'engagement', 'educate', 'inform'],
    isAlone: true,
    customerName: 'Looking into it',
  },
  {
    words: [
      'pitch',
      'pitching',
      'sales pitch',
      'sales presentation',
      'sales demo',
      'discovery call',
    ],
    customerName: 'Getting to know the offer',
  },
  {
    words: ['send proposal', 'proposal sent', 'quote sent', 'send quote', 'quoting'],
    customerName: 'Comparing offers',
  },
  {
    words: ['objection handling', 'handle objections', 'overcome objections'],
    customerName: 'Settling doubts',
  },
  {
    words: ['mql', 'sql', 'sal', 'pipeline', 'sales qualified lead', 'marketing qualified lead'],
    customerName: 'Working out what is needed',
  },
  {
    words: ['retargeting', 'remarketing', 'follow up sequence'],
    customerName: 'Coming back to it',
  },
  {
    words: [
      'delight',
      'retain',
      'retention',
      'monetise',
      'monetize',
      'monetisation',
      'monetization',
    ],
    isAlone: true,
    customerName: 'Getting the result',
  },
  {
    words: ['customer retention', 'churn prevention', 'account management'],
    customerName: 'Getting the result',
  },
]
