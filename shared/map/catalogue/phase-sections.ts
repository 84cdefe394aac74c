// The catalogue as people read it: phase by phase, channel by channel.
import { phases, type Phase } from '../../framework/framework.ts'
import type { CatalogueEntry } from './catalogue.ts'
import { channels, type Channel } from '../touchpoint.ts'

export interface PhaseSection {
  readonly phase: Phase
  readonly groups: readonly ChannelGroup[]
}

export interface ChannelGroup {
  readonly channel: Channel
  readonly entries: readonly CatalogueEntry[]
}

/** Phases in their order, channels in theirs; nothing empty. */
export function phaseSections(entries: readonly CatalogueEntry[]): readonly PhaseSection[] {
  return phases
    .map((phase) => ({
      phase,
      groups: channelGroups(entries.filter((entry) => entry.phase === phase)),
    }))
    .filter((section) => section.groups.length > 0)
}

function channelGroups(entries: readonly CatalogueEntry[]): readonly ChannelGroup[] {
  return channels
    .map((channel) => ({
      channel,
      entries: entries.filter((entry) => entry.channel === channel),
    }))
    .filter((group) => group.entries.length > 0)
}
