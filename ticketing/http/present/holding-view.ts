import { unitName } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import type { holding } from '../../db/schema/index.ts';
import type { HolderKind } from '../../db/schema/types.ts';
import { workingBetween } from '../../deadline/working-time.ts';
import type { TicketRow } from '../../verb/verb.ts';
import type { HolderView } from '../views.ts';

export const holderNames: Record<HolderKind, string> = {
  centre: '热线中心', unit: '承办单位', coordination: '疑难协调', review: '审核', visit: '回访', citizen: '等待市民', suspended: '暂停计时', parked: '挂账', partner: '外部承接',
};

/** Who held the ticket, in order, the one who holds it now at the end: the coloured bar over the timeline. */
export function holdingViews(core: Core, row: TicketRow, past: (typeof holding.$inferSelect)[]): HolderView[] {
  const name = (kind: HolderKind, unitId: string | null) => {
    const unit = unitId === null ? undefined : unitName(core.city, unitId);
    return unit === undefined ? holderNames[kind] : kind === 'unit' ? unit : `${holderNames[kind]}（${unit}）`;
  };
  const views: HolderView[] = past.map((h) => ({ kind: h.kind, unitId: h.unitId, holder: name(h.kind, h.unitId), from: h.heldFrom.toISOString(), to: h.heldTo.toISOString(), workingMs: h.workingMs }));
  if (!row.holderKind || !row.heldSince) return views;
  const now = core.now();
  return [...views, { kind: row.holderKind, unitId: row.holderUnitId, holder: name(row.holderKind, row.holderUnitId), from: row.heldSince.toISOString(), to: null, workingMs: workingBetween(core.calendarFor(row.regionCode, now), row.heldSince, now) }];
}
