import type { StoredRecording } from './ari/shapes.ts';
import { calledNumber, callerNumber } from './numbers.ts';
import type { Switchboard } from './switchboard.ts';

/**
 * Who called while the application was not there. The dialplan wrote each down as the name of an empty recording (config/extensions.conf), which ARI lists and deletes.
 * Each is told as a call that came then and was lost, so that the floor writes it down and has it called back. The name is the leg's: told twice, it is one call.
 */
export async function tellMissed(board: Switchboard): Promise<void> {
  const stored = await board.ari.ask<StoredRecording[]>('GET', '/recordings/stored');
  for (const { name } of stored) {
    const [, seconds, called, caller, endpoint] = /^missed-(\d+)-\d+-(\d+)-(\d*)-([\w-]+)$/.exec(name) ?? [];
    if (!seconds || !called || !endpoint) continue;
    const at = new Date(Number(seconds) * 1000);
    const from = endpoint.startsWith('trunk-') ? { kind: 'trunk' as const, trunk: endpoint.slice(6), number: callerNumber(caller ?? '') } : { kind: 'user' as const, user: endpoint };
    board.emit({ kind: 'inbound', leg: name, from, called: calledNumber(called) }, at);
    board.emit({ kind: 'ended', leg: name, cause: 'engineLost' }, at);
    await board.ari.askUnless([404], 'DELETE', `/recordings/stored/${encodeURIComponent(name)}`);
  }
}
