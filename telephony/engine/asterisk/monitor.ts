import { EngineError, type CallControl, type LegId, type MonitorMode } from '../call-control.ts';
import { endInner, innerBridge, join, snoop } from './inner.ts';
import type { Switchboard } from './switchboard.ts';

/** To speak into `out` is heard by the target alone, into both directions by the target and by whom it speaks with. */
const WHISPERS = { listen: 'none', whisper: 'out', barge: 'both' } as const satisfies Record<MonitorMode, string>;

/** A supervisor and what hears the target are in a bridge of their own: it follows the target into whichever talk. */
export function monitoring(board: Switchboard): Pick<CallControl, 'monitor'> {
  return {
    async monitor(target, supervisor, mode) {
      const now = board.monitors.get(supervisor);
      if (mode === null) {
        if (!now) return;
        board.monitors.delete(supervisor);
        return endInner(board, { channels: [now.snoop], bridge: now.bridge });
      }
      if (now?.target === target && now.mode === mode) return;
      if (!board.legs.has(target) || !board.legs.has(supervisor)) throw new EngineError('noSuchLeg', 'who is to be heard, or who wants to hear, is not there');
      const bridge = now?.bridge ?? await innerBridge(board);
      try {
        const ear = await snoop(board, target, { spy: 'both', whisper: WHISPERS[mode] });
        await join(board, bridge, ear, ...(now ? [] : [supervisor]));
        board.monitors.set(supervisor, { target, mode, snoop: ear, bridge });
        if (now) await endInner(board, { channels: [now.snoop] });
      } catch (error) {
        if (!now) await endInner(board, { bridge }).catch(() => {});
        throw error;
      }
    },
  };
}

/** A leg left: what it heard, or who heard it, is over. The supervisor's own leg stays. */
export function endMonitor(board: Switchboard, leg: LegId): void {
  for (const [supervisor, monitor] of board.monitors) {
    if (supervisor !== leg && monitor.target !== leg) continue;
    board.monitors.delete(supervisor);
    endInner(board, { channels: [monitor.snoop], bridge: monitor.bridge }).catch((error: unknown) => board.log.warn({ error }, 'what listened could not be ended; it is looked after later'));
  }
}
