/** What happens to a few tickets in a hundred: disputes, supervision, parking, protection, transfers, duplicates. A little in each round of office hours. */
import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { StaffActor } from '../../ticketing/access/actor.ts';
import { askCitizen } from '../../ticketing/assignment/ask-citizen.ts';
import { requestPark } from '../../ticketing/assignment/request-park.ts';
import { requestSuspension } from '../../ticketing/assignment/request-suspension.ts';
import { delegate } from '../../ticketing/assignment/tree/delegate.ts';
import type { Core } from '../../ticketing/core.ts';
import { assignment, card, conference, supervision, ticket } from '../../ticketing/db/schema/index.ts';
import { addDays, cityDay } from '../../ticketing/deadline/city-day.ts';
import { keepQuery } from '../../ticketing/knowledge/queries.ts';
import { validAt } from '../../ticketing/knowledge/scope.ts';
import { searchArticles } from '../../ticketing/knowledge/search.ts';
import { merge } from '../../ticketing/merge/merge.ts';
import { accept } from '../../ticketing/supervision/accept.ts';
import { appealCard } from '../../ticketing/supervision/cards/appeal-card.ts';
import { instruct } from '../../ticketing/supervision/instruct.ts';
import { report } from '../../ticketing/supervision/report.ts';
import { supervise } from '../../ticketing/supervision/supervise.ts';
import { checkBack } from '../../ticketing/ticket/check-back.ts';
import { confer } from '../../ticketing/ticket/confer.ts';
import { confirmScrub } from '../../ticketing/ticket/confirm-scrub.ts';
import { markHardCase } from '../../ticketing/ticket/mark-hard-case.ts';
import { protect } from '../../ticketing/ticket/protect.ts';
import { requestReveal } from '../../ticketing/ticket/request-reveal.ts';
import { rule } from '../../ticketing/ticket/rule.ts';
import { supplement } from '../../ticketing/ticket/supplement.ts';
import { transfer } from '../../ticketing/ticket/transfer.ts';
import { urge } from '../../ticketing/ticket/urge.ts';
import { requestUnreasonable } from '../../ticketing/unreasonable/request-unreasonable.ts';
import type { act, Target } from '../../ticketing/verb/act.ts';
import type { AnyVerb } from '../../ticketing/verb/verb.ts';
import type { Random } from '../generate/random.ts';
import { askedFor, instructions, looked, orders, parkings, reports } from './phrases.ts';

export interface People {
  agent: StaffActor; dispatcher: StaffActor; coordinator: StaffActor; supervisor: StaffActor; mayor: StaffActor; teamLead: StaffActor;
  contactOf(unitId: string): StaffActor;
  attempt(actor: Parameters<typeof act>[1], target: Target, verb: AnyVerb, input: unknown): Promise<unknown>;
}

/** Chances are a round's; a day has about sixteen rounds in office hours. */
export function harderLives(core: Core, { pick, chance }: Random, people: People) {
  const { agent, dispatcher, coordinator, supervisor, mayor, teamLead, contactOf, attempt } = people;
  const ticketsIn = (state: (typeof ticket.$inferSelect)['state']) => core.db.select().from(ticket).where(eq(ticket.state, state)).orderBy(ticket.id).limit(500);
  const oneOf = <T>(rows: readonly T[]): T | undefined => (rows.length ? pick(rows) : undefined);
  const inDays = (days: number) => addDays(cityDay(core.now()), days);

  async function ordersAndCards() {
    const held = (await ticketsIn('inProgress')).filter((t) => t.leadUnitId);
    const [a, b] = [oneOf(held), oneOf(held)];
    if (a && chance(0.12)) await attempt(supervisor, { ticketId: a.id }, supervise, { level: pick([1, 1, 2]), cause: pick(['other', 'falseReply', 'media']), text: pick(orders), unitIds: [a.leadUnitId] });
    if (b && chance(0.05)) await attempt(mayor, { ticketId: b.id }, instruct, { text: pick(instructions), unitIds: [b.leadUnitId] });
    for (const row of await core.db.select().from(supervision).where(inArray(supervision.state, ['issued', 'reported'])).orderBy(supervision.id)) {
      if (row.state === 'issued' && chance(0.04)) await attempt(contactOf(row.unitId), { supervisionId: row.id }, report, { text: pick(reports) });
      else if (row.state === 'reported' && chance(0.1)) await attempt(supervisor, { supervisionId: row.id }, accept, { verdict: '情况属实，同意办结。' });
    }
    const fresh = await core.db.select().from(card).where(gt(card.issuedAt, new Date(core.now().getTime() - 4 * 86_400_000))).orderBy(card.id);
    const appealed = oneOf(fresh);
    if (appealed?.assignmentId && chance(0.06)) await attempt(contactOf(appealed.unitId), { assignmentId: appealed.assignmentId }, appealCard, { cardId: appealed.id, reasonCode: 'other', reason: '汛期停工期间无法进场，已书面报备，申请撤销该牌。' });
    const urged = oneOf(held);
    if (urged && chance(0.25)) await attempt(chance(0.7) ? { kind: 'citizen', ticketId: urged.id } : agent, { ticketId: urged.id }, urge, { text: '一直没有收到处理结果，请尽快办理。' });
  }

  async function disputes() {
    const held = oneOf((await ticketsIn('inProgress')).filter((t) => t.leadUnitId && t.matterCode));
    if (held && chance(0.05)) await attempt(coordinator, { ticketId: held.id }, markHardCase, { reason: '两家单位均称不属其职责，久拖未决。', temporaryLeadUnitId: held.leadUnitId });
    for (const t of await ticketsIn('hardCase')) {
      const [met] = await core.db.select().from(conference).where(eq(conference.ticketId, t.id));
      const other = [...core.city.units.values()].find((u) => u.active && u.regionCode === core.city.units.get(t.leadUnitId!)?.regionCode && u.id !== t.leadUnitId);
      if (!met && other && chance(0.04))
        await attempt(coordinator, { ticketId: t.id }, confer, { kind: pick(['onSite', 'meeting']), heldAt: core.now().toISOString(), participantUnitIds: [t.leadUnitId, other.id], minutes: '各单位现场核对了移交清单和职责分工，议定先行处置，再报裁定。', decisions: [{ unitId: t.leadUnitId, decision: '三个工作日内先行处置' }, { unitId: other.id, decision: '提供移交资料并配合' }] });
      else if (met && chance(0.02)) await attempt(coordinator, { ticketId: t.id }, rule, { leadUnitId: t.leadUnitId, basis: '本市部门职责分工规定', text: '该事项的日常管理由该单位负责，其他单位配合。' });
    }
  }

  async function waitingAndParking() {
    const rows = await core.db.select({ a: assignment, t: ticket }).from(assignment).innerJoin(ticket, eq(ticket.id, assignment.ticketId))
      .where(and(eq(assignment.state, 'handling'), eq(assignment.role, 'lead'), eq(ticket.state, 'inProgress'), isNull(ticket.problemId))).orderBy(assignment.id).limit(500);
    const on = () => oneOf(rows);
    const doneBy = async (share: number, verb: AnyVerb, input: (row: (typeof rows)[number]) => unknown) => {
      const row = on();
      if (row && chance(share)) await attempt(contactOf(row.a.unitId), { assignmentId: row.a.id }, verb, input(row));
    };
    await doneBy(0.08, requestPark, () => ({ ...pick(parkings), reviewDate: inDays(20 + (rows.length % 50)) }));
    await doneBy(0.08, requestSuspension, () => ({ reasonCode: pick(['thirdPartyTest', 'weather', 'siteClosed']), until: inDays(5), reason: '须待第三方检测结果出具后再行处置。' }));
    await doneBy(0.04, requestUnreasonable, () => ({ kind: pick(['unreasonable', 'beyondDuty']), explanation: '您反映的情况我们已认真核实。按照现行规定，该事项不在本单位可以办理的范围内，您可以通过协商或者诉讼解决，敬请理解。', evidence: '现场检查记录、双方合同和有关政策文件。', legalBasis: '相关管理办法第三条' }));
    await doneBy(0.06, askCitizen, () => ({ items: pick(askedFor) }));
    await doneBy(0.2, delegate, ({ a }) => ({ unitId: pick([...core.city.units.values()].filter((u) => u.parentId === a.unitId && u.active).map((u) => u.id).concat('none')), advice: '请到现场查看并处置，三日内回告。', pushDownReason: '位置在辖区内，便于就近处置' }));
    for (const t of await ticketsIn('awaitingCitizen')) if (chance(0.02)) await attempt({ kind: 'citizen', ticketId: t.id }, { ticketId: t.id }, supplement, { text: '补充：就在小区东门左手边第二栋。' });
  }

  async function atTheDesk() {
    const waiting = await ticketsIn('pendingDispatch');
    const t = oneOf(waiting);
    if (t && chance(0.05)) await attempt(agent, { ticketId: t.id }, protect, {});
    else if (t && chance(0.06)) await attempt(agent, { ticketId: t.id }, transfer, { lineCode: pick(['water', 'power', 'gas']), note: '已与抢修值班员三方通话' });
    for (const gone of await ticketsIn('transferred')) if (chance(0.1)) await attempt(agent, { ticketId: gone.id }, checkBack, { outcome: pick(['taken', 'taken', 'taken', 'refused']), note: '已电话回查，抢修人员已到场。' });
    const sealed = oneOf(waiting.filter((w) => w.isConfidential && !w.scrubConfirmedAt));
    if (sealed && chance(0.06)) await attempt(dispatcher, { ticketId: sealed.id }, confirmScrub, { title: sealed.title, content: sealed.content, address: null });
    const seen = oneOf(await core.db.select().from(ticket).where(and(eq(ticket.isConfidential, true), inArray(ticket.state, ['pendingDispatch', 'inProgress']))).orderBy(ticket.id));
    if (seen && chance(0.05)) await attempt(teamLead, { ticketId: seen.id }, requestReveal, { fields: ['phone'], reason: '需电话核实举报线索的具体位置。' });
    if (chance(0.5)) {
      const text = pick(looked);
      const { found } = await searchArticles(core, { text, where: validAt(core.now()), limit: 5 });
      await keepQuery(core, { text, source: chance(0.7) ? 'staff' : 'public', role: null, regionCode: null, results: found.length });
    }
    const pairs = await core.db.execute<{ a: number; master: string }>(sql`select max(id)::bigint as a, min(ticket_no) as master from ticket where state in ('pendingDispatch', 'inProgress') and matter_code is not null group by matter_code, region_code having count(*) > 1 order by 1 limit 30`);
    const pair = oneOf([...pairs]);
    if (pair && chance(0.12)) await attempt(dispatcher, { ticketId: Number(pair.a) }, merge, { masterTicketNo: pair.master, reason: '同一地点同一问题，多人反映。' });
  }

  return async () => {
    await ordersAndCards();
    await disputes();
    await waitingAndParking();
    await atTheDesk();
  };
}
