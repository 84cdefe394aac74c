// Further purchases that are often drawn as stages (lint F2). For the customer each is a purchase of
// its own: an audience segment of a map, not a stage of a framework.
import type { KnownSegment } from '../../../map/segment.ts'

export interface AudienceWord {
  /** In plain form: lower case, no hyphens. */
  readonly words: readonly string[]
  readonly segment: KnownSegment
}

export const audienceWords: readonly AudienceWord[] = [
  {
    words: [
      'cross sell',
      'cross selling',
      'crosssell',
      'crossselling',
      'add on sale',
      'add on purchase',
    ],
    segment: 'cross-sell',
  },
  {
    words: [
      'upsell',
      'upselling',
      'up sell',
      'up selling',
      'upgrade sale',
      'account expansion',
      'expansion',
      'land and expand',
    ],
    segment: 'upsell',
  },
  {
    words: [
      'renewal',
      'renewals',
      'renew',
      'renewing',
      'contract extension',
      'repurchase',
      'repeat purchase',
      'rebuy',
      'reorder',
      're order',
      'buy again',
      'buying again',
      'second purchase',
    ],
    segment: 'renewal',
  },
  {
    words: [
      'win back',
      'winback',
      'winning back',
      'reactivation',
      'reactivate',
      're activation',
      'recovery of lost customers',
    ],
    segment: 'win-back',
  },
]
