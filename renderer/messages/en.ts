import { agreementMessages } from './en/agreement.ts'
import { appMessages } from './en/app.ts'
import { attachmentsMessages } from './en/attachments.ts'
import { boardMessages } from './en/board.ts'
import { commentsMessages } from './en/comments.ts'
import { compareMessages } from './en/compare.ts'
import { editorMessages } from './en/editor.ts'
import { filterMessages } from './en/filter.ts'
import { findMessages } from './en/find.ts'
import { headingMessages } from './en/heading.ts'
import { fileMessages } from './en/file.ts'
import { historyMessages } from './en/history.ts'
import { homeMessages } from './en/home.ts'
import { insightMessages } from './en/insight.ts'
import { inspectorMessages } from './en/inspector.ts'
import { keysMessages } from './en/keys.ts'
import { kindMessages } from './en/kinds.ts'
import { libraryMessages } from './en/library.ts'
import { licencesMessages } from './en/licences.ts'
import { mapBarMessages } from './en/map-bar.ts'
import { needsMessages } from './en/needs.ts'
import { rowMessages } from './en/rows.ts'
import { paletteMessages } from './en/palette.ts'
import { peopleMessages } from './en/people.ts'
import { personasMessages } from './en/personas.ts'
import { presentMessages } from './en/present.ts'
import { problemMessages } from './en/problems.ts'
import { proposeMessages } from './en/propose.ts'
import { settingsMessages } from './en/settings.ts'
import { shareMessages } from './en/share.ts'
import { statusMessages } from './en/status.ts'
import { storyMessages } from './en/story.ts'
import { tableMessages } from './en/table.ts'
import { termsMessages } from './en/terms.ts'
import { toolbarMessages } from './en/toolbar.ts'
import { uiMessages } from './en/ui.ts'
import { updatesMessages } from './en/updates.ts'
import { upgradeMessages } from './en/upgrade.ts'
import { wordMessages } from './en/words.ts'

/** Every word on the screen, in English. Other languages have the same keys. */
export const enMessages = {
  ...agreementMessages,
  ...appMessages,
  ...attachmentsMessages,
  ...boardMessages,
  ...commentsMessages,
  ...compareMessages,
  ...editorMessages,
  ...filterMessages,
  ...findMessages,
  ...headingMessages,
  ...fileMessages,
  ...historyMessages,
  ...homeMessages,
  ...insightMessages,
  ...inspectorMessages,
  ...keysMessages,
  ...kindMessages,
  ...libraryMessages,
  ...licencesMessages,
  ...mapBarMessages,
  ...needsMessages,
  ...rowMessages,
  ...paletteMessages,
  ...peopleMessages,
  ...personasMessages,
  ...presentMessages,
  ...problemMessages,
  ...proposeMessages,
  ...settingsMessages,
  ...shareMessages,
  ...statusMessages,
  ...storyMessages,
  ...tableMessages,
  ...termsMessages,
  ...toolbarMessages,
  ...uiMessages,
  ...updatesMessages,
  ...upgradeMessages,
  ...wordMessages,
} as const
