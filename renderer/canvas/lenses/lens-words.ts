import type { Metric } from '../../../shared/map/metric.ts'
import type { Text } from '../../messages/use-text.ts'
import type { LensWords } from './lens-facts.ts'

export function lensWords(text: Text): LensWords {
  return {
    feeling: ({ stage, mean, count }) => text('board.feeling', { stage, mean, count }),
    feelingOf: (persona, feeling) => text('rows.feelingOf', { persona, feeling }),
    feelingsNote: (count, all) => text('rows.feelingsNote', { count, all }),
    noPersona: text('rows.noPersona'),
    channel: (channel) => (channel === null ? text('rows.noChannel') : text(`channel.${channel}`)),
    channels: (stage, counts, all) => text('rows.channels', { stage, counts, all }),
    owners: (stage, counts, all) => text('rows.owners', { stage, counts, all }),
    owner: (owner) => text(`owner.${owner}`),
    counted: (name, count) => text('rows.counted', { name, count }),
    list: (words) => words.join(', '),
    noCards: (stage) => text('rows.noCards', { stage }),
    metricValue: (metric) => metricValue(text, metric),
    metricOrigin: (metric) => metricOrigin(text, metric),
    metric: ({ stage, name, value, origin }) =>
      text('rows.metric', {
        stage,
        name: name === '' ? text('rows.unnamedMetric') : name,
        value,
        origin,
      }),
    goneStage: text('rows.goneStage'),
    need: ({ stage, text: words, answers, ideas }) =>
      text('needs.onBoard', { stage, text: words, answers, ideas }),
    untitledNeed: text('needs.untitled'),
    moreNeeds: (count, open) => text('needs.moreOnBoard', { count, open }),
  }
}

function metricValue(text: Text, { value, unit }: Metric): string {
  return value === null
    ? text('rows.metricUnknown')
    : text('rows.metricValue', { value, unit }).trim()
}

/** Whoever reads a number must see at once that nobody said where it comes from. */
function metricOrigin(text: Text, { source, date }: Metric): string {
  const from = source === '' ? text('rows.noSource') : source
  return date === ''
    ? from
    : text('rows.metricOrigin', { source: from, date: new Date(`${date}T12:00:00`) })
}
