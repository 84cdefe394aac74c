import type { Answers } from '../ipc.ts'
import type { PageNews } from '../page-news.ts'
import type { HostDesk } from './host-desk.ts'

/** What pages ask about hosting a map. */
export function answersOfHost(desk: HostDesk, pages: PageNews) {
  return {
    'host:watch': (page) => {
      pages.watch(page)
      return desk.state()
    },
    'host:start': (_page, mapId, role) => desk.start(mapId, role),
    'host:change-role': (_page, role) => desk.changeRole(role),
    'host:choose-address': (_page, address) => desk.chooseAddress(address),
    'host:remove': (_page, personId) => desk.remove(personId),
    'host:end': () => desk.end(),
  } satisfies Partial<Answers>
}
