/** 班长台: the whole floor at a glance, as far as somebody looks after it. */
import { and, count, desc, eq, inArray, ne } from 'drizzle-orm';
import { addDays, cityDay, cityMoment, schema, type Core, type StaffActor } from '../../../ticketing/index.ts';
import { call, callLeg, floorMessage, floorMessageTo, line, seat } from '../../db/schema/index.ts';
import { floorHere } from '../../floor/index.ts';
import { lineAt } from '../../line/index.ts';
import { surveyFigures, type SurveyFigures } from '../../survey/index.ts';
import { limitsInForce } from '../limits.ts';
import { secretTickets } from '../secret.ts';
import { linesOf, looksAfter } from '../whose.ts';
import { agentsOf } from './agents.ts';
import { alarmsOf } from './alarms.ts';
import { figuresOf } from './figures.ts';
import { dayCounts } from './today.ts';
import { waitingOf } from './waiting.ts';
import type { FloorView, FloorWall } from './views.ts';

/** What stands on a supervisor's page; a team lead sees the lines and agents they look after. */
export async function floorOfActor(core: Core, actor: StaffActor): Promise<FloorView> {
  const now = core.now();
  const own = linesOf(actor);
  const { dayBegan, limits, lines, counts, surveys } = await dayOf(core, now, own);
  const seen = await agentsOf(core, { dayBegan, surveys: bySeat(surveys), secret: await secretTickets(core, actor) });
  const agents = seen.filter((a) => a.staffId === actor.staffId || looksAfter(actor, a));
  const waiting = await waitingOf(core, own);
  const figures = figuresOf(counts, surveys.map((s) => s.figures));
  const [greeted] = await core.db.select({ n: count() }).from(call).where(and(eq(call.state, 'arriving'), eq(call.direction, 'inbound')));
  return {
    now: now.toISOString(), live: floorHere(core) !== null, limits, figures, greeted: greeted?.n ?? 0, counts: countsOf(agents), waiting, agents: agents.map(({ hotlineNumbers: _, lineNumber: __, ticketId: ___, ...a }) => a),
    lines: lines.map((l) => {
      const queue = waiting.filter((w) => w.lineNumber === l.number && w.state !== 'ringing');
      return { number: l.number, name: l.name, open: lineAt(core, l, now).open, waiting: queue.length, longestSince: queue[0]?.since ?? null, talking: seen.filter((a) => a.lineNumber === l.number && a.state === 'talking').length, figures: figuresOf(counts.filter((c) => c.lineNumber === l.number), surveys.filter((s) => s.lineNumber === l.number).map((s) => s.figures)) };
    }),
    alarms: alarmsOf({ now, limits, waiting, agents, lines, figures }), messages: await sentBy(core, actor.staffId), me: await mine(core, actor),
  };
}

/** The strip on the city's wallboard. */
export async function wallOf(core: Core): Promise<FloorWall> {
  const now = core.now();
  const { dayBegan, limits, lines, counts, surveys } = await dayOf(core, now, null);
  const agents = await agentsOf(core, { dayBegan });
  const waiting = await waitingOf(core, null);
  const queue = waiting.filter((w) => w.state !== 'ringing');
  const figures = figuresOf(counts, surveys.map((s) => s.figures));
  // No names at six metres: what is wrong with one agent is for who looks after them.
  const alarms = alarmsOf({ now, limits, waiting, agents, lines, figures }).filter((a) => a.staffId === null);
  return { now: now.toISOString(), live: floorHere(core) !== null, waiting: queue.length, longestSince: queue[0]?.since ?? null, figures, counts: countsOf(agents), alarms, levelPercent: limits.levelPercent, longestWaitSeconds: limits.longestWaitSeconds, answerSeconds: limits.answerSeconds };
}

async function dayOf(core: Core, now: Date, own: readonly string[] | null) {
  const today = cityDay(now);
  const dayBegan = cityMoment(today, '00:00');
  const dayEnds = cityMoment(addDays(today, 1), '00:00');
  const limits = await limitsInForce(core.db);
  const all = await core.db.select().from(line).orderBy(line.number);
  const lines = all.filter((l) => (own === null || own.includes(l.hotlineNumber)));
  const mineOnly = <T extends { lineNumber: string | null }>(rows: T[]) => (own === null ? rows : rows.filter((r) => lines.some((l) => l.number === r.lineNumber)));
  return { dayBegan, limits, lines: lines.filter((l) => l.active), counts: mineOnly(await dayCounts(core.db, dayBegan, dayEnds, limits.answerSeconds)), surveys: mineOnly(await surveyFigures(core.db, dayBegan, dayEnds)) };
}

function bySeat(surveys: Awaited<ReturnType<typeof surveyFigures>>): Map<number, SurveyFigures[]> {
  const found = new Map<number, SurveyFigures[]>();
  for (const { staffId, figures } of surveys) if (staffId !== null) found.set(staffId, [...found.get(staffId) ?? [], figures]);
  return found;
}
const countsOf = (agents: readonly { state: string }[]): Record<string, number> => agents.reduce<Record<string, number>>((n, a) => ({ ...n, [a.state]: (n[a.state] ?? 0) + 1 }), {});

/** The last messages one sent, and how many have read them. */
async function sentBy(core: Core, staffId: number): Promise<FloorView['messages']> {
  const { staff } = schema;
  const sent = await core.db.select().from(floorMessage).where(eq(floorMessage.fromId, staffId)).orderBy(desc(floorMessage.id)).limit(5);
  if (!sent.length) return [];
  const to = await core.db.select({ messageId: floorMessageTo.messageId, readAt: floorMessageTo.readAt, name: staff.name }).from(floorMessageTo).leftJoin(staff, eq(staff.id, floorMessageTo.staffId)).where(inArray(floorMessageTo.messageId, sent.map((m) => m.id)));
  return sent.map((m) => {
    const who = to.filter((t) => t.messageId === m.id);
    return { id: m.id, at: m.at.toISOString(), fromName: m.fromName, text: m.text, toAll: m.toAll, to: who.length, read: who.filter((t) => t.readAt).length, toName: m.toAll ? null : who[0]?.name ?? null };
  });
}

async function mine(core: Core, actor: StaffActor): Promise<FloorView['me']> {
  const { staff } = schema;
  const [own] = await core.db.select({ phone: seat.phoneUser }).from(seat).where(eq(seat.staffId, actor.staffId));
  const [leg] = await core.db.select({ callNo: call.callNo, mode: callLeg.watching, state: callLeg.state, agent: staff.name }).from(callLeg).innerJoin(call, eq(call.id, callLeg.callId)).leftJoin(staff, eq(staff.id, call.staffId))
    .where(and(eq(callLeg.staffId, actor.staffId), eq(callLeg.party, 'supervisor'), ne(callLeg.state, 'ended'))).limit(1);
  return { staffId: actor.staffId, connected: (own?.phone ?? null) !== null, watching: leg ? { callNo: leg.callNo, mode: leg.mode ?? 'listen', state: leg.state, agent: leg.agent } : null, maySetLimits: actor.roles.includes('supervisor') };
}
