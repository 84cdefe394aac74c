import type { RecordId } from '../../../shared/document/record.ts'
import type { StoryReport } from '../../../shared/map/story/story-lint.ts'
import type { Story } from '../../../shared/map/story/story.ts'
import type { MapSession } from '../../session/map-session.ts'

/** What the parts of the story panel are given. */
export interface StoryPartProps {
  readonly session: MapSession
  readonly story: Story
  readonly report: StoryReport
  readonly isReadOnly: boolean
  /** Leads to a card on the board. */
  readonly onShow: (id: RecordId) => void
}
