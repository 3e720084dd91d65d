import { unitName } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import type { urging } from '../../db/schema/index.ts';
import type { UrgingView } from '../oversight-views.ts';
import { iso } from './ticket-line.ts';

export const urgingViews = (core: Core, rows: (typeof urging.$inferSelect)[]): UrgingView[] => rows.map((u) => ({
  id: u.id, urgedAt: u.urgedAt.toISOString(), urgedByName: u.urgedByName, unitId: u.unitId, unitName: u.unitId && unitName(core.city, u.unitId), text: u.text, answer: u.answer, answeredAt: iso(u.answeredAt), answeredByName: u.answeredByName,
}));
