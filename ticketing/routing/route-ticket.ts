/** Jobs of the router: a newly registered ticket is dispatched or queued; one that comes back to dispatch gets fresh advice. */
import { eq } from 'drizzle-orm';
import { router } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { suggestion } from '../db/schema/index.ts';
import { raiseFromJudgement } from '../duty/raise.ts';
import { limitsOf } from '../deadline/limits-of.ts';
import type { JobHandler, JobHandlers } from '../jobs/handler.ts';
import { ownerOutside } from '../hotline/external/outside-line.ts';
import { dispatch } from '../ticket/dispatch.ts';
import { queue } from '../ticket/queue.ts';
import { open } from '../verb/act.ts';
import type { TicketRow } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';
import { accusedUnit } from './accused-unit.ts';
import type { Advice, Fixed } from './advice.ts';
import { advise } from './advise.ts';
import { percent } from './decide.ts';
import { fillIn, type Filled } from './fill.ts';
import { readPolicy } from './policy.ts';
import { proposedByReturn } from './proposed-unit.ts';
import { keepFirstAdvice } from './quality/first-advice.ts';
import { similarIn, type FindSimilar } from './similar/find.ts';
import { suggest } from './suggest.ts';

/** Event kind → job kind. A ticket that a unit gave back, or that is opened again, is for a dispatcher; it is never sent on by the machine. */
export const routingReactions = [
  ['register', 'routing.route'], ['reopen', 'routing.refresh'], ['returnToDispatch', 'routing.refresh'], ['reassign', 'routing.refresh'],
] as const;

interface Routed { ticketId: number }

export const routingJobs = (core: Core): JobHandlers => ({ 'routing.route': routeTicket(core), 'routing.refresh': refreshAdvice(core) });

/** Does nothing when the ticket is no longer 'registered': the job ran before, or a person was faster. */
export const routeTicket = (core: Core): JobHandler<Routed> => async ({ ticketId }, { tx }) => {
  const { work } = await open(core, tx, router, { ticketId });
  if (work.ticket.state !== 'registered') return;
  const { ticket } = work;
  const policy = await readPolicy(core, tx);
  const fixed: Fixed = { ...(ticket.appealType !== 'other' && { appealType: ticket.appealType }), ...(ticket.urgency !== 'normal' && { urgency: ticket.urgency }), ...(ticket.matterCode && { matterCode: ticket.matterCode }) };
  const findSimilar = similarTo(core, tx, ticketId);
  const first = await advise(core, { ...textOf(ticket), fixed, findSimilar }, policy);
  const accused = ticket.accusedUnitId ?? accusedUnit(core.city, ticket, first.alarms, first.regionCode)?.id ?? namedAsParty(first);
  const advice = accused ? await advise(core, { ...textOf(ticket), fixed, findSimilar, excludedUnitIds: [accused] }, policy) : first;
  await raiseFromJudgement(work, advice.alarms);
  await suggest(work, advice);
  await keepFirstAdvice(work, advice, policy);

  const filled = fillIn(ticket, advice, accused, policy);
  if (Object.keys(filled).length) work.setTicket(withCategory(core, filled));
  work.record('advise', { decision: advice.decision, reason: advice.reason, confidence: advice.confidence, filled, model: advice.model, policy: policy.version });
  const [unit] = advice.units;
  const outside = advice.decision === 'hold' ? null : await ownerOutside(work);
  if (outside) {
    await work.perform(dispatch, { leadUnitId: outside, supportUnitIds: [], advice: `${ticket.hotlineNumber}热线的工单由其外部系统办理。` });
  } else if (advice.decision === 'auto' && unit) {
    await work.perform(dispatch, { leadUnitId: unit.unitId, supportUnitIds: unit.supportUnitIds, advice: adviceText(advice) });
  } else {
    await restartDispatchClock(work, filled);
    await work.perform(queue, { reason: advice.reason });
  }
  await work.flush();
};

/** Fresh advice for a ticket that waits again, without the units that gave it back. The ticket itself stays as it is. */
export const refreshAdvice = (core: Core): JobHandler<Routed> => async ({ ticketId }, { tx }) => {
  const { work } = await open(core, tx, router, { ticketId });
  const { ticket, assignments } = work;
  if (ticket.state !== 'pendingDispatch') return;
  const [before] = await tx.select().from(suggestion).where(eq(suggestion.ticketId, ticket.id));
  const gaveBack = assignments.filter((a) => a.state === 'withdrawn' || (a.state === 'recalled' && a.role === 'lead')).map((a) => a.unitId);
  const fixed = chosen(ticket, before?.advice as Advice | undefined);
  const input = { ...textOf(ticket), findSimilar: similarTo(core, tx, ticketId), excludedUnitIds: ticket.accusedUnitId ? [...gaveBack, ticket.accusedUnitId] : gaveBack };
  const policy = await readPolicy(core, tx);
  const kept = await advise(core, { ...input, fixed }, policy);
  // The matter's unit gave it back: what else might it be?
  const settled = kept.units.length > 0 ? fixed : { ...fixed, matterCode: undefined };
  const proposed = await proposedByReturn(core, tx, ticket.id, gaveBack);
  const advice = settled === fixed && !proposed ? kept : await advise(core, { ...input, fixed: settled, proposed }, policy);
  await suggest(work, advice.decision === 'auto' ? { ...advice, decision: 'ask', reason: `退回或重办的工单由人工派单。${advice.reason}` } : advice);
};

const textOf = (ticket: TicketRow) => ({
  title: ticket.title, content: ticket.content, address: ticket.address, regionCode: ticket.regionCode, isConfidential: ticket.isConfidential, isAboutStaff: ticket.isAboutStaff, stageOwners: ticket.stageOwners,
});

/** Asked once, however often the ticket is judged with it. The machine may look at all that may be pointed at; each reader is shown what is theirs to see. */
function similarTo(core: Core, tx: Tx, ticketId: number): FindSimilar {
  const find = similarIn(core, tx, { except: ticketId });
  let found: ReturnType<FindSimilar> | undefined;
  return (question) => (found ??= find(question));
}

/** Conduct of a unit or its staff is complained about, and one unit of the catalogue is named as the party. */
function namedAsParty({ alarms, parties }: Advice): string | null {
  const units = new Set(parties.flatMap((p) => p.unitId ?? []));
  return units.size === 1 && alarms.some((a) => a.kind === 'aboutUnit' || a.kind === 'aboutStaff') ? [...units][0]! : null;
}

/** What people chose, as far as it shows: what differs from the machine's advice, or was certain then. The machine's own words are not proof to itself. */
function chosen(ticket: TicketRow, before: Advice | undefined): Fixed {
  const byPerson = (ranked: { because: { kind: string }[] }[] | undefined) => ranked?.[0]?.because.some((e) => e.kind === 'person') ?? false;
  return {
    ...(ticket.matterCode && (byPerson(before?.matters) || !before?.matters.some((m) => m.code === ticket.matterCode)) && { matterCode: ticket.matterCode }),
    ...(ticket.appealType !== 'other' && (byPerson(before?.types) || before?.types[0]?.label !== ticket.appealType) && { appealType: ticket.appealType }),
    ...(ticket.urgency !== 'normal' && (byPerson(before?.urgency) || before?.urgency[0]?.label !== ticket.urgency) && { urgency: ticket.urgency }),
  };
}

/** A matter brings its category. */
const withCategory = (core: Core, filled: Filled): Filled => {
  const category = filled.matterCode && core.city.matters.get(filled.matterCode)?.category;
  return category ? { ...filled, category } : filled;
};

/** Other limits hold for another type or urgency; they run from registration, for nobody gains time by being judged later. */
async function restartDispatchClock(work: Work, filled: Filled): Promise<void> {
  if (!filled.appealType && !filled.urgency) return;
  work.stopClocks(['dispatch']);
  work.startClock('dispatch', limitsOf(work.core, work.ticket).dispatch, { from: work.ticket.registeredAt });
}

/** What the unit reads beside its ticket. */
function adviceText(advice: Advice): string {
  const matter = advice.matters.find((m) => m.code === advice.units[0]?.matterCode);
  const words = (matter?.because ?? []).filter((e) => e.kind === 'word').map((e) => e.text);
  return [
    `系统自动派单，把握${percent(advice.confidence)}。`,
    matter && `事项：${matter.path}。`,
    advice.units[0]?.clause && `依据：${advice.units[0].clause}。`,
    words.length > 0 && `文中用语：${words.join('、')}。`,
    '如不属本单位职责，请在退单时限内说明理由申请退单。',
  ].filter(Boolean).join('');
}
