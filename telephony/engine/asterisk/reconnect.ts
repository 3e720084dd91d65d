import type { Bridge } from './ari/shapes.ts';
import { dialledBy, newLeg, whose } from './legs.ts';
import { channelsNow } from './snapshot.ts';
import { APP, PHONES, type Switchboard } from './switchboard.ts';
import { cameIn, endLeg } from './take-event.ts';

/**
 * After each connection, before the first event: what happened while nobody listened. Legs that are gone ended; those that are there are known again.
 * @param restarted Asterisk itself was started anew since: everything it had is lost
 */
export async function catchUp(board: Switchboard, { restarted }: { restarted: boolean }): Promise<void> {
  const { ari, legs } = board;
  await ari.ask('PUT', `/applications/${PHONES}/eventFilter`, {}, { allowed: [{ type: 'EndpointStateChange' }] });
  await ari.ask('PUT', `/applications/${APP}/eventFilter`, {}, { disallowed: ['ChannelVarset', 'ChannelDialplan', 'ChannelConnectedLine', 'ChannelCallerId', 'ChannelTalkingStarted', 'Dial', 'BridgeCreated', 'PlaybackStarted', 'PlaybackContinuing', 'RecordingStarted'].map((type) => ({ type })) });
  const [channels, bridges] = await Promise.all([channelsNow(board), ari.ask<Bridge[]>('GET', '/bridges')]);
  const there = new Set(channels.map(({ id }) => id));
  for (const leg of legs.values()) if (!there.has(leg.id)) endLeg(board, leg.id, restarted ? 'engineLost' : undefined);
  for (const channel of channels) {
    const bridge = bridges.find((b) => b.name === 'call' && b.channels.includes(channel.id))?.id ?? null;
    const known = legs.get(channel.id);
    if (known) known.bridge = bridge;
    else if (channel.state === 'Up') legs.set(channel.id, newLeg(channel.id, { ...whose(channel), inbound: dialledBy(channel) !== null, answered: true, bridge }));
    else if (dialledBy(channel) === null) legs.set(channel.id, newLeg(channel.id, { ...whose(channel), rang: channel.state === 'Ringing' }));
  }
  await endedMeanwhile(board);
  await subscribeTo(board);
}

/** Recordings of which we know, and which no longer grow: stopped, or their switch died. What they have is there to be fetched. */
async function endedMeanwhile(board: Switchboard): Promise<void> {
  for (const recording of board.recordings.keys()) {
    if (await board.ari.askUnless([404], 'GET', `/recordings/live/${encodeURIComponent(recording)}`)) continue;
    board.recordings.delete(recording);
    board.emit({ kind: 'recorded', recording });
  }
}

/** Legs, bridges and recordings that were begun before this connection are told of again only when asked for. */
async function subscribeTo({ ari, legs }: Switchboard): Promise<void> {
  const sources = [...legs.keys()].map((id) => `channel:${id}`);
  for (const source of sources) await ari.askUnless([422], 'POST', `/applications/${APP}/subscription`, { eventSource: source });
}

/** Calls that rang when the connection broke, or came in while it was made: nobody has told of them. After `engine on`. */
export async function tellThoseWhoRing(board: Switchboard): Promise<void> {
  for (const channel of await channelsNow(board)) {
    const dialled = dialledBy(channel);
    if (dialled !== null && channel.state !== 'Up') cameIn(board, channel, dialled);
  }
}
