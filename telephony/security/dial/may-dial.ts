/** Whether a number may be called, by whom, for what, and over which trunk. Every attempt leaves a row, also one that is refused. */
import { and, count, eq, gt, isNull, sql, type SQL } from 'drizzle-orm';
import { cityDay, cityMoment, errors, maskPhone, type Core, type HotlineError as Refusal, type StaffActor, type SystemActor, type Tx } from '../../../ticketing/index.ts';
import { dialAttempt, trunkHealth } from '../../db/schema/index.ts';
import { trunksNow } from '../trunks/in-force.ts';
import { asDialled, waysTo } from '../trunks/route.ts';
import { stoppedBy } from './alarms.ts';
import { isKnown, isOurs, ownLine } from './directory.ts';
import { dialRulesNow } from './in-force.ts';
import { judge } from './judge.ts';
import { numberKind, type NumberKind } from './number-kind.ts';
import type { DialRule, DialRules } from './rules.ts';
import { taskNumber, type Dialling, type TaskNumber } from './task-number.ts';
import { watchAttempts } from './watch-attempts.ts';

/** A way to a number: `number` as the trunk wants it dialled, `callerId` ours on it. */
export interface DialWay { trunk: string; number: string; callerId: string }
export interface MayDial extends DialWay {
  /** tried when this one cannot carry the call, in this order */
  next: DialWay[];
  /** the number in its one spelling */
  normal: string;
  kind: NumberKind;
  /** the row that this attempt left; the floor names its call there (`dialled`) */
  attempt: number;
  /** of a confidential ticket: keep no print of the number */
  secret: boolean;
}

const rulesWithoutTask = ['consult', 'overflow', 'other'];
const asksCitizens = ['visit', 'callBack', 'contact', 'other'];
const people: NumberKind[] = ['cityLandline', 'otherLandline', 'mobile'];

/** The transaction in which a call is decided upon, and what is done when it has ended: committed, or taken back because of a refusal. */
export interface DialWithin { tx: Tx; afterwards(work: () => Promise<void>): void }

/** The same in a transaction of its own. */
export async function mayDial(core: Core, actor: StaffActor | SystemActor, number: string | null, dialling: Dialling): Promise<MayDial> {
  const ended: (() => Promise<void>)[] = [];
  try {
    return await core.db.transaction((tx) => mayDialIn(core, { tx, afterwards: (work) => void ended.push(work) }, actor, number, dialling));
  } finally {
    for (const work of ended) await work();
  }
}

/**
 * Never asks for a second connection while it holds this one: were all of a pool held by such, each would wait for another for ever.
 * @param number what was typed; null for the number of the task itself
 * @throws HotlineError notFound, wrongState, invalid; ruleRefused: ownLine, dialClosed, dialRole, dialDirectory, dialPurpose, dialTaskNumber, dialStopped, dialHours, dialAgentHour, dialAgentDay, dialDestination, dialNoTrunk,
 *   noNumber, anonymous, confidential, takenByOther. Each says what would allow it.
 */
export async function mayDialIn(core: Core, { tx, afterwards }: DialWithin, actor: StaffActor | SystemActor, number: string | null, dialling: Dialling): Promise<MayDial> {
  const person = actor.kind === 'staff' ? actor : null;
  const { rules } = await dialRulesNow(tx);
  const task = await taskNumber(core, tx, person, dialling);
  const typed = number ?? task?.numbers[0];
  if (typed === undefined) throw errors.invalid([{ path: 'number', message: '请填写电话号码' }]);
  const wanted = numberKind(typed, rules.cityArea);
  const print = core.cipher.fingerprint('phone', wanted.number);
  // Two presses of one person are counted one after the other.
  if (person) await tx.execute(sql`select pg_advisory_xact_lock(hashtext('dial'), ${person.staffId})`);
  const { row, refusal, ways } = await decide(core, tx, { person, rules, task, wanted, print, dialling });
  const secret = task?.secret ?? false;
  const attempt: typeof dialAttempt.$inferInsert = {
    at: core.now(), staffId: person?.staffId ?? null, staffName: person?.name ?? '系统', purpose: dialling.for, subject: task?.subject ?? null, masked: maskPhone(wanted.number), sealed: secret ? null : core.cipher.seal(wanted.number), print: secret ? null : print,
    kind: wanted.kind, rule: row?.code ?? null, refused: refusal ? String(refusal.details?.rule ?? refusal.id) : null, trunk: ways[0]?.trunk ?? null,
  };
  afterwards(async () => {
    if (refusal) await core.db.insert(dialAttempt).values(attempt); // the transaction was taken back, and must not take it along
    if (person) await watchAttempts(core, person, rules);
  });
  if (refusal) throw refusal;
  const [kept] = await tx.insert(dialAttempt).values(attempt).returning({ id: dialAttempt.id });
  const [first, ...next] = ways;
  return { ...first!, next, normal: wanted.number, kind: wanted.kind, attempt: kept!.id, secret };
}

interface Asked { person: StaffActor | null; rules: DialRules; task: TaskNumber | null; wanted: { number: string; kind: NumberKind }; print: Buffer; dialling: Dialling }

async function decide(core: Core, tx: Tx, asked: Asked): Promise<{ row: DialRule | null; refusal: Refusal | null; ways: DialWay[] }> {
  const { person, rules, task, wanted, dialling } = asked;
  const refused = (row: DialRule | null, refusal: Refusal) => ({ row, refusal, ways: [] });
  if (await isOurs(tx, wanted.number)) return refused(null, ownLine());
  const { row, refusal } = judge(rules, { ...wanted, purpose: dialling.for, roles: person?.roles ?? null, known: await isKnown(core, tx, wanted.number) });
  if (refusal) return refused(row, refusal);
  if (task && !task.numbers.includes(wanted.number)) return refused(row, errors.ruleRefused('dialTaskNumber', '该外呼只能拨打本件或本任务登记的号码；如号码有变，请先在工单中补充。', 'Only a number of that ticket or task; if it changed, add it to the ticket first.'));
  const limited = row.always ? null : await limit(core, tx, asked);
  if (limited) return refused(row, limited);
  const ways = waysTo(wanted.number, await trunksNow({ db: tx }), await tx.select().from(trunkHealth), core.now()).map((t) => ({ trunk: t.name, number: asDialled(wanted.number, t.format, rules.cityArea), callerId: t.numbers[0] ?? '12345' }));
  if (!ways.length) return refused(row, errors.ruleRefused('dialNoTrunk', '没有可用于该号码的中继线路，暂时不能外呼；请由系统管理员在「电话安全」中配置。', 'No trunk takes this number; a system administrator adds one on the page “Telephone security”.'));
  return { row, refusal: null, ways };
}

async function limit(core: Core, tx: Tx, { person, rules, task, wanted, print, dialling }: Asked): Promise<Refusal | null> {
  const now = core.now();
  if (person && rulesWithoutTask.includes(dialling.for) && (await stoppedBy(tx, person.staffId))) return errors.ruleRefused('dialStopped', '因外呼异常，您的自由外呼已暂停；回访、回拨和联系诉求人不受影响。由安全管理员或督办员核查后恢复。', 'Your free dialling waits until somebody has looked into an alarm; calls of tasks go on.');
  const minute = Math.floor((now.getTime() - cityMoment(cityDay(now), '00:00').getTime()) / 60_000);
  if (person && people.includes(wanted.kind) && asksCitizens.includes(dialling.for) && !task?.atAnyHour && (minute < rules.hours.from || minute >= rules.hours.to))
    return errors.ruleRefused('dialHours', `${clock(rules.hours.from)}—${clock(rules.hours.to)}之外不打扰市民；紧急件和刚要求回拨的除外。`, `Citizens are called between ${clock(rules.hours.from)} and ${clock(rules.hours.to)}, but for urgent tickets and those who just asked for it.`);
  const since = (ms: number) => gt(dialAttempt.at, new Date(now.getTime() - ms));
  const made = async (...where: SQL[]) => (await tx.select({ n: count() }).from(dialAttempt).where(and(isNull(dialAttempt.refused), ...where)))[0]!.n;
  if (person) {
    const mine = eq(dialAttempt.staffId, person.staffId);
    if (await made(mine, since(3_600_000)) >= rules.limits.agentHour) return errors.ruleRefused('dialAgentHour', `每人每小时最多外呼${rules.limits.agentHour}次，请稍后再拨。`, `At most ${rules.limits.agentHour} calls an hour and person; try later.`);
    if (await made(mine, since(86_400_000)) >= rules.limits.agentDay) return errors.ruleRefused('dialAgentDay', `每人每天最多外呼${rules.limits.agentDay}次，请由他人拨打或明日再拨。`, `At most ${rules.limits.agentDay} calls a day and person.`);
  }
  if (people.includes(wanted.kind) && await made(eq(dialAttempt.print, print), since(86_400_000)) >= rules.limits.destinationDay)
    return errors.ruleRefused('dialDestination', `同一号码每天最多拨打${rules.limits.destinationDay}次，请改日再拨或改用短信。`, `One number is called at most ${rules.limits.destinationDay} times a day; write, or try another day.`);
  return null;
}

const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
