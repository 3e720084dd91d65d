/** Who held the ticket, from when to when: the coloured bar over the timeline. Worked out from the events alone. */
import type { Calendar } from '../deadline/calendar.ts';
import { workingBetween } from '../deadline/working-time.ts';

export interface Holding { holder: string; from: Date; to: Date | null; workingMs: number }

const holderAfter: Record<string, string> = {
  register: '热线中心', queue: '热线中心', reassign: '热线中心', returnToDispatch: '热线中心', reopen: '热线中心', submitForReview: '审核', passReview: '回访', batchReply: '回访',
};
const ends = new Set(['closed', 'declined', 'cancelled', 'answered', 'archived']);

/** @param now the end of the last holding while the ticket is open */
export function holdersOf(events: { kind: string; at: Date; data: Record<string, unknown> }[], calendar: Calendar, now: Date): Holding[] {
  const holdings: Holding[] = [];
  let unit = '承办单位';
  const pass = (holder: string | null, at: Date) => {
    const last = holdings.at(-1);
    if (last && !last.to) {
      if (last.holder === holder) return;
      last.to = at;
    }
    if (holder) holdings.push({ holder, from: at, to: null, workingMs: 0 });
  };
  for (const e of events) {
    if (e.kind === 'dispatch') pass((unit = String(e.data.unit ?? unit)), e.at);
    else if (typeof e.data.to === 'string' && ends.has(e.data.to) && !e.kind.includes('.')) pass(null, e.at);
    else if (e.kind === 'rejectReview' || e.data.to === 'rework') pass(unit, e.at);
    else if (holderAfter[e.kind]) pass(holderAfter[e.kind]!, e.at);
  }
  for (const h of holdings) h.workingMs = workingBetween(calendar, h.from, h.to ?? now);
  return holdings.filter((h) => h.to === null || h.to > h.from);
}
