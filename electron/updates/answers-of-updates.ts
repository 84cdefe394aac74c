import type { Answers } from '../ipc.ts'
import type { PageNews } from '../page-news.ts'
import type { UpdateDesk } from './update-desk.ts'

/** What pages ask about new versions of the app. */
export function answersOfUpdates(desk: UpdateDesk, pages: PageNews) {
  return {
    'updates:watch': (page) => {
      pages.watch(page)
      return desk.state()
    },
    'updates:ask': () => desk.ask(),
    'updates:fetch': () => desk.fetch(),
    'updates:stop-fetching': () => desk.stopFetching(),
    'updates:set-asks-by-itself': (_page, asks) => desk.setAsksByItself(asks),
    'updates:restart': () => desk.restart(),
  } satisfies Partial<Answers>
}
