import type { LiveLeg, Snapshot } from '../call-control.ts';
import type { Bridge, Channel } from './ari/shapes.ts';
import { whose } from './legs.ts';
import { underWay } from './recordings.ts';
import { asked, type Switchboard } from './switchboard.ts';

/** Channels in our application: no inner ones of Asterisk's, and none that the dialplan still has, or has again (config/extensions.conf). */
export async function channelsNow({ ari }: Switchboard): Promise<Channel[]> {
  return (await asked(ari.ask<Channel[]>('GET', '/channels'))).filter((channel) => whose(channel) && (channel.dialplan.exten === 's' || channel.dialplan.app_name === 'Stasis'));
}

/** What Asterisk has now: itself asked, not our memory. */
export async function snapshot(board: Switchboard): Promise<Snapshot> {
  const [channels, all, recordings] = await Promise.all([channelsNow(board), asked(board.ari.ask<Bridge[]>('GET', '/bridges')), asked(underWay(board))]);
  const bridges = all.filter((bridge) => bridge.name === 'call');
  const legs = channels.filter(({ id }) => !board.legs.get(id)?.hangingUp).map((channel): LiveLeg => ({
    leg: channel.id, state: channel.state === 'Up' ? 'up' : 'ringing', user: whose(channel)!.user, at: new Date(channel.creationtime),
    bridge: bridges.find((bridge) => bridge.channels.includes(channel.id))?.id ?? null,
  }));
  return { legs, bridges: bridges.map(({ id }) => id), recordings };
}
