// One person's line into a room: decodes frames, checks them, and answers. Whatever is wrong with a
// frame closes this connection and touches nobody else.
import * as decoding from 'lib0/decoding'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { checkOwnChanges } from '../../shared/document/own-changes.ts'
import type { CloseReason } from '../../shared/wire/close-codes.ts'
import {
  awarenessKind,
  queryAwarenessKind,
  syncKind,
  syncStep1,
  syncStep2,
  syncUpdate,
} from '../../shared/wire/message-kinds.ts'
import {
  encodeNotice,
  encodeRoster,
  encodeSync,
  type SessionState,
} from '../../shared/wire/messages.ts'
import { canWrite, type Role } from '../../shared/wire/role.ts'
import type { ConnectionStage } from '../../shared/wire/session.ts'
import type { Guest } from '../access/access.ts'
import type { Limits } from './limits.ts'
import { noticeFor } from './notice-for.ts'
import type { ServerMetrics } from '../operations/server-metrics.ts'
import { Outlet } from './outlet.ts'
import type { PresenceOwner } from './presence.ts'
import { readyFrame } from './ready-frame.ts'
import { RefusedFrame } from './refused-frame.ts'
import type { Room } from './room.ts'
import type { Sender } from './room-intake.ts'
import type { RoomMail } from './room-mail.ts'
import { scanUpdate, type UpdateScan } from './scan-update.ts'
import { TokenBucket } from './token-bucket.ts'

export interface ConnectionPorts {
  /** The connection under the socket. */
  readonly stream: Duplex
  readonly limits: Limits
  readonly metrics: ServerMetrics
  /** How long nothing was heard from the other end. */
  readonly quietMs: () => number
  /** Called when somebody else claims this connection's place. */
  readonly onClaim: () => void
}

export class Connection implements PresenceOwner, Sender {
  guest: Guest
  clientId: number | null = null
  readonly #room: Room
  readonly #limits: Limits
  readonly #metrics: ServerMetrics
  readonly #outlet: Outlet
  readonly #onClaim: () => void
  readonly #quietMs: () => number
  readonly #step1s: TokenBucket
  #hasStarted = false
  /** Updates are relayed from the first step 1 on: its answer holds all that came before. */
  #isFollowing = false
  /** Until its step 2 has come, gaps are legitimate: the step 2 will fill them. */
  #isCaughtUp = false
  #hasBeenAskedAgain = false
  #syncFrames = 0
  #newClients = 0
  #viewerWrites = 0

  constructor(room: Room, socket: WebSocket, guest: Guest, ports: ConnectionPorts) {
    this.guest = guest
    this.#room = room
    this.#limits = ports.limits
    this.#metrics = ports.metrics
    this.#outlet = new Outlet(socket, ports.stream, ports.limits, ports.metrics)
    this.#onClaim = ports.onClaim
    this.#quietMs = ports.quietMs
    const { step1PerSecond, burstStep1 } = ports.limits
    this.#step1s = new TokenBucket(step1PerSecond, burstStep1, performance.now())
  }

  /** Call once the room is loaded, before the first frame is received. */
  start(): void {
    this.#hasStarted = true
    this.sendNotice()
    this.#askForStep2()
    this.#sendPresenceOfAll()
  }

  stage(): ConnectionStage {
    if (this.#quietMs() > this.#limits.heartbeatMs * 2) return 'silent'
    const isIn = this.#isFollowing && (this.#isCaughtUp || !canWrite(this.guest.role))
    if (!isIn) return 'joining'
    if (!this.#outlet.isFast()) return 'behind'
    return this.#room.acks().isWaiting(this) ? 'saving' : 'current'
  }

  /** Says that the session is over, and closes for good. */
  endSession(): void {
    this.sendNotice('ended')
    this.close('revoked')
  }

  /** Tells it what it may do, and what does not work at present. */
  sendNotice(session: SessionState = 'open'): void {
    if (!this.#hasStarted) return
    const { maxUpdateBytes } = this.#limits
    this.send(encodeNotice(noticeFor(this.guest, maxUpdateBytes, this.#room.lack(), session)))
  }

  /** The most that the next frame may hold. */
  maxFrameBytes(): number {
    const { maxFirstStep2Bytes, maxUpdateBytes } = this.#limits
    return this.#isCaughtUp ? maxUpdateBytes : maxFirstStep2Bytes
  }

  /** @throws RefusedFrame, or anything else where the frame can't be read */
  receive(frame: Uint8Array): void {
    this.#metrics.bytesIn.add(frame.byteLength)
    // reason: a kind byte, a step byte and a length come before the update itself
    if (frame.byteLength > this.maxFrameBytes() + 16) throw new RefusedFrame('tooLarge', 'frame')
    const decoder = decoding.createDecoder(frame)
    const kind = decoding.readVarUint(decoder)
    if (kind === syncKind) this.#receiveSync(decoder)
    if (kind === awarenessKind) {
      this.#room.presence.receive(decoding.readVarUint8Array(decoder), this)
    }
    if (kind === queryAwarenessKind) this.send(this.#room.presence.encodeAll())
    // any other kind belongs to a newer client: it knows from the notice what this server speaks
  }

  send(frame: Uint8Array): void {
    this.#outlet.send(frame)
  }

  /** @param ack a frame for this connection alone */
  deliver(mail: RoomMail, ack: Uint8Array | null): void {
    if (this.#isFollowing && this.#outlet.isFast()) {
      const ready = mail.readyFor(this)
      const all = ack === null ? ready : Buffer.concat([ready, readyFrame(ack)])
      if (all.byteLength > 0) this.#outlet.sendReady(all)
      return
    }
    if (this.#isFollowing) {
      for (const { update, frame } of mail.updates) this.#outlet.sendUpdate(update, frame)
    }
    if (ack !== null) this.send(ack)
    if (mail.roster !== null) this.send(mail.roster)
    if (mail.presence !== null) this.#outlet.sendPresence(mail.presence.frame)
  }

  /** Call when the socket has drained. */
  catchUp(): void {
    if (this.#outlet.catchUp()) this.#sendPresenceOfAll()
  }

  probe(): void {
    this.#onClaim()
  }

  /** Holds from the next frame on. */
  changeRole(role: Role): void {
    if (this.guest.role === role) return
    this.guest = { ...this.guest, role }
    if (!this.#hasStarted) return
    this.sendNotice()
    this.#room.presence.noteRosterChange()
    // reason: a window that may write more now sends what it held back, and gets it acknowledged
    if (canWrite(role)) this.#askForStep2()
  }

  close(reason: CloseReason): void {
    this.#outlet.close(reason)
  }

  /** Call when an update that was taken in with the tick needs something that is not here. */
  didNotFit(): void {
    if (!this.#isCaughtUp) return
    this.#room.withholdAck(this)
    try {
      this.#askAgain()
    } catch (error) {
      this.refuse(error)
    }
  }

  /** Closes the line for what one of its frames has thrown. */
  refuse(error: unknown): void {
    this.close(error instanceof RefusedFrame ? error.reason : 'malformed')
  }

  #receiveSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (step === syncStep1) {
      this.#receiveStep1(payload)
    } else if (step !== syncStep2 && step !== syncUpdate) {
      throw new RefusedFrame('malformed', 'sync step')
    } else if (!canWrite(this.guest.role)) {
      // counted all the same: should they write one day, a step 2 then brings what was ignored
      this.#syncFrames++
      this.#ignoreViewer(step)
    } else {
      this.#syncFrames++
      this.#metrics.updates.add()
      if (step === syncStep2) this.#receiveStep2(payload)
      else this.#receiveUpdate(payload)
      if (this.#isCaughtUp) this.#room.acknowledge(this, this.#syncFrames)
    }
  }

  #receiveStep1(stateVector: Uint8Array): void {
    if (stateVector.byteLength > this.#limits.maxStateVectorBytes) {
      throw new RefusedFrame('tooLarge', 'state vector')
    }
    if (!this.#step1s.tryTake(1, performance.now())) throw new RefusedFrame('tryLater', 'step 1')
    this.#room.answerStep1(this, stateVector)
    this.#isFollowing = true
  }

  /** An honest viewer's step 2 is never empty, so it is no offence. Nothing is decoded. */
  #ignoreViewer(step: number): void {
    if (step !== syncUpdate) return
    this.#viewerWrites++
    if (this.#viewerWrites === 1) this.sendNotice()
    if (this.#viewerWrites > this.#limits.maxViewerWrites) {
      throw new RefusedFrame('forbidden', 'a viewer writes')
    }
  }

  #receiveStep2(update: Uint8Array): void {
    const scan = this.#scan(update)
    if (scan.newClients > this.#limits.maxNewClientsInStep2) {
      throw new RefusedFrame('malformed', 'too many client ids')
    }
    if (!this.#isAllowed(scan)) throw new RefusedFrame('tryLater', 'what comes before is missing')
    // what does not fit is something that the client itself can't show either
    this.#room.intake.apply(update, this)
    this.#isCaughtUp = true
  }

  #receiveUpdate(update: Uint8Array): void {
    const scan = this.#scan(update)
    // a frame sent before the step 2 is contained in it
    if (scan.hasGap && !this.#isCaughtUp) return
    this.#newClients += scan.newClients
    if (this.#newClients > this.#limits.maxNewClientsInUpdates) {
      throw new RefusedFrame('malformed', 'too many client ids')
    }
    if (scan.hasGap || !this.#isAllowed(scan)) {
      if (this.#isCaughtUp) this.#askAgain()
      return
    }
    this.#room.applyWithTick(update, scan.clocks, this)
    // reason: what a contributor may do was read from the document as it is at this moment
    if (this.guest.role === 'contributor') this.#room.intake.takeIn()
  }

  #askAgain(): void {
    if (this.#hasBeenAskedAgain) throw new RefusedFrame('malformed', 'gap')
    this.#hasBeenAskedAgain = true
    this.#askForStep2()
  }

  /**
   * @returns false where it can't be told yet, because something before it is missing
   * @throws RefusedFrame where a contributor changes what others made
   */
  #isAllowed({ update }: UpdateScan): boolean {
    if (this.guest.role !== 'contributor') return true
    const changes = checkOwnChanges(update, this.#room.intake.document(), this.guest.personId)
    if (changes === 'foreign') throw new RefusedFrame('notYours', 'a change of what others made')
    return changes === 'own'
  }

  #scan(update: Uint8Array): UpdateScan {
    const clockOf = (clientId: number) => this.#room.intake.clockOf(clientId)
    const scan = scanUpdate(update, clockOf, this.#limits.maxClockAdvance)
    for (const clientId of scan.clocks.keys()) {
      const owner = this.#room.presence.ownerOf(clientId)
      if (owner === null || owner === this) continue
      // reason: either a forger, or the owner itself over a new line while the old one is dead.
      // It may come again; by then the probe has told which.
      owner.probe()
      throw new RefusedFrame('tryLater', 'client id in use')
    }
    return scan
  }

  #askForStep2(): void {
    this.#isCaughtUp = false
    this.send(encodeSync(syncStep1, Y.encodeStateVector(this.#room.intake.document())))
  }

  #sendPresenceOfAll(): void {
    const { presence } = this.#room
    this.send(encodeRoster(presence.roster()))
    this.#outlet.sendPresence(presence.encodeAll())
  }
}
