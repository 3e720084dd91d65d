import type { visit } from '../db/schema/index.ts';
import type { VisitView } from './views.ts';

/** A visit's row as staff read it. */
export const visitRowView = (v: typeof visit.$inferSelect): VisitView => ({
  state: v.state, plannedMethod: v.plannedMethod, plan: v.plan, noAnswer: v.noAnswer, method: v.method,
  attempts: v.attempts.map((a) => ({ at: a.at, method: a.method, connected: a.connected, by: a.by, outcome: a.outcome ?? null, note: a.note ?? null, callNo: a.callNo ?? null })),
  staffContacted: v.staffContacted, contactDisputed: v.contactDisputed, solvedFirst: v.solvedFirst, satisfactionFirst: v.satisfactionFirst, solved: v.solved, satisfaction: v.satisfaction, attitude: v.attitude, result: v.result,
  dissatisfyReason: v.dissatisfyReason, comment: v.comment, exemption: v.exemption, callNo: v.callNo, createdAt: v.createdAt.toISOString(), doneAt: v.doneAt?.toISOString() ?? null,
});
