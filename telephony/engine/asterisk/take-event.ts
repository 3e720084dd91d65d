import type { EndCause, LegId } from '../call-control.ts';
import type { AriEvent, Channel } from './ari/shapes.ts';
import { endedByUs, whyEnded } from './causes.ts';
import { isNewKey } from './keys.ts';
import { newLeg, whose, type Dialled, type Leg } from './legs.ts';
import { endMonitor } from './monitor.ts';
import { calledNumber, callerNumber } from './numbers.ts';
import { endRecordingsOf } from './recordings.ts';
import { PHONES, type Switchboard } from './switchboard.ts';
import { endTaps } from './tap.ts';

/** One event of ARI: remembered, and told where it means something to the floor. Nothing is waited for here, so that the order stays. */
export function takeEvent(board: Switchboard, event: AriEvent): void {
  if (event.application === PHONES) {
    if (event.type === 'EndpointStateChange') telephone(board, event.endpoint.resource, event.endpoint.state === 'online');
    return;
  }
  switch (event.type) {
    case 'StasisStart': return entered(board, event.channel, event.args);
    case 'ChannelStateChange': return changed(board, event.channel);
    case 'ChannelHangupRequest': {
      const leg = board.legs.get(event.channel.id);
      if (leg && (event.cause || event.tech_cause || event.soft)) leg.reason = { cause: event.cause, tech_cause: event.tech_cause, soft: event.soft };
      return;
    }
    case 'StasisEnd': case 'ChannelDestroyed': {
      const leg = board.legs.get(event.channel.id);
      if (!leg) return;
      if (event.type === 'ChannelDestroyed' && !leg.answered) leg.reason = { cause: event.cause, tech_cause: event.tech_cause || leg.reason.tech_cause };
      return endLeg(board, leg.id);
    }
    case 'ChannelDtmfReceived': return ofLeg(board, event.channel, (leg) => {
      if (!isNewKey(leg.lastKey, event)) return;
      leg.lastKey = event;
      board.emit({ kind: 'digit', leg: leg.id, digit: event.digit });
    });
    case 'ChannelHold': case 'ChannelUnhold': return ofLeg(board, event.channel, ({ id }) => board.emit({ kind: 'held', leg: id, on: event.type === 'ChannelHold' }));
    case 'ChannelEnteredBridge': return ofLeg(board, event.channel, (leg) => { if (event.bridge.name !== 'inner') leg.bridge = event.bridge.id; });
    case 'ChannelLeftBridge':
      ofLeg(board, event.channel, (leg) => { if (leg.bridge === event.bridge.id) leg.bridge = null; });
      if (!event.bridge.channels.some((id) => board.legs.has(id))) endRecordingsOf(board, event.bridge.id);
      return;
    case 'PlaybackFinished': return played(board, event.playback.id, event.playback.state === 'done');
    case 'RecordingFinished': case 'RecordingFailed':
      board.recordings.delete(event.recording.name);
      return board.emit({ kind: 'recorded', recording: event.recording.name });
    case 'ChannelTransfer': return transfer(board, event);
    default:
  }
}

function ofLeg(board: Switchboard, channel: Channel, then: (leg: Leg) => void): void {
  const leg = board.legs.get(channel.id);
  if (leg) then(leg);
}

function entered(board: Switchboard, channel: Channel, args: string[]): void {
  if (args[0] === 'inbound') return cameIn(board, channel, { called: args[1] ?? '', caller: args[2] ?? '' });
  if (args[0] !== 'leg') return board.awaited.get(channel.id)?.();
  const leg = board.legs.get(channel.id) ?? newLeg(channel.id, whose(channel) ?? {});
  board.legs.set(leg.id, leg);
  if (leg.answered) return;
  leg.answered = true;
  clearTimeout(leg.timer);
  board.emit({ kind: 'answered', leg: leg.id });
}

/** Tells that somebody calls. A trunk with more calls than it may have is told 503, and its carrier tries another way. */
export function cameIn(board: Switchboard, channel: Channel, { called, caller }: Dialled): void {
  const by = whose(channel);
  if (!by || board.legs.has(channel.id)) return;
  const most = by.trunk !== null && board.trunks.get(by.trunk)?.mostCalls;
  if (most && [...board.legs.values()].filter((leg) => leg.trunk === by.trunk).length >= most) {
    board.log.warn({ trunk: by.trunk, most }, 'a call was refused: its trunk has as many calls as it may have');
    board.ari.askUnless([404], 'DELETE', `/channels/${encodeURIComponent(channel.id)}`, { reason_code: 42 }).catch(() => {});
    return;
  }
  board.legs.set(channel.id, newLeg(channel.id, { inbound: true, ...by }));
  board.emit({ kind: 'inbound', leg: channel.id, called: calledNumber(called), from: by.trunk === null ? { kind: 'user', user: by.user! } : { kind: 'trunk', trunk: by.trunk, number: callerNumber(caller) } });
}

function changed(board: Switchboard, channel: Channel): void {
  const leg = board.legs.get(channel.id);
  if (!leg) return;
  if (channel.state === 'Ringing' && !leg.rang && !leg.answered) {
    leg.rang = true;
    board.emit({ kind: 'ringing', leg: leg.id });
  } else if (channel.state === 'Up' && leg.inbound && !leg.answered) {
    leg.answered = true;
    board.emit({ kind: 'answered', leg: leg.id });
  }
}

/** The leg is no more. Told once, whatever else says so. @param cause when it is known better than from Asterisk */
export function endLeg(board: Switchboard, id: LegId, cause?: EndCause): void {
  const leg = board.legs.get(id);
  if (!leg) return;
  board.legs.delete(id);
  clearTimeout(leg.timer);
  if (leg.play) board.emit({ kind: 'played', leg: id, play: leg.play.id, whole: false });
  endMonitor(board, id);
  endTaps(board, id);
  board.emit({ kind: 'ended', leg: id, cause: cause ?? (leg.hangingUp ? endedByUs(leg.answered, leg.hangingUp.cause) : whyEnded(leg, leg.reason)) });
}

function played(board: Switchboard, play: string, done: boolean): void {
  const leg = [...board.legs.values()].find((candidate) => candidate.play?.id === play);
  if (!leg?.play) return;
  const whole = done && !leg.play.stopped;
  leg.play = null;
  board.emit({ kind: 'played', leg: leg.id, play, whole });
  // A prompt ends the music of Asterisk; it goes on unless another prompt follows at once.
  if (leg.music) board.ari.askUnless([404, 409, 412], 'POST', `/channels/${encodeURIComponent(leg.id)}/moh`).catch((error: unknown) => board.log.warn({ error, leg: leg.id }, 'the music does not go on'));
}

/** A telephone was connected, or is no more. Told when it changes. */
export function telephone(board: Switchboard, user: string, on: boolean): void {
  if (whose({ name: `PJSIP/${user}-00000000` })?.user === null || board.online.has(user) === on) return;
  if (on) board.online.add(user);
  else board.online.delete(user);
  board.emit({ kind: 'registered', user, on });
}

function transfer(board: Switchboard, { refer_to, referred_by, state }: Extract<AriEvent, { type: 'ChannelTransfer' }>): void {
  const leg = board.legs.get(referred_by.source_channel.id);
  if (!leg || (state && state !== 'Invited')) return;
  const to = refer_to.requested_destination.destination;
  const consult = refer_to.destination_channel && board.legs.has(refer_to.destination_channel.id) ? refer_to.destination_channel.id : undefined;
  // The telephone waits for news of its wish; the floor ends its leg when it is done. Who called over a trunk is told no at once: the floor follows our own telephones only.
  leg.transferTold = board.ari.askUnless([400, 404, 409, 412], 'POST', `/channels/${encodeURIComponent(leg.id)}/transfer_progress`, { states: leg.trunk === null ? 'channel_progress' : 'channel_declined' }).catch(() => {});
  board.emit({ kind: 'transferAsked', leg: leg.id, to, ...(consult && { consult }) });
}

