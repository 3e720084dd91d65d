/** 新发 and 典型 from the groups: a problem that never was, by its words; and the best example of one that keeps coming back. */
import { and, desc, eq, gte, inArray, isNull, ne, notExists, sql } from 'drizzle-orm';
import { addDays, cityDay, cityMoment, schema, type Tx } from '../../../ticketing/index.ts';
import { groupMember, ticketGroup, type AlertDay } from '../../db/schema/index.ts';
import { exemplarOf, type Candidate } from '../detect/index.ts';
import type { Seen } from './seen.ts';

const { problem, ticket } = schema;

/** Somebody wrote about it within these days: what nobody tells any more is no news. */
const liveDays = 7;
/** New: first told of within these days, by so many people. */
const newDays = 14;
const newCitizens = 6;
/** Typical: so many people, over so many days. */
const typicalCitizens = 10;
const typicalDays = 15;
/** The hottest first; no more than these at one look, so that a city's first night is no flood. */
const most = 10;
const courseDays = 28;
const ticketsKept = 200;

/** Groups that nobody has in hand. Groups of a day that the figures show as well go on as that alert (raise.ts). */
export async function groupsSeen(tx: Tx, now: Date): Promise<Seen[]> {
  const day = cityDay(now);
  const inHand = tx.select({ id: problem.id }).from(problem).where(and(eq(problem.id, ticketGroup.problemId), ne(problem.state, 'closed')));
  const rows = await tx.select().from(ticketGroup)
    .where(and(gte(ticketGroup.lastAt, cityMoment(addDays(day, 1 - liveDays), '00:00')), gte(ticketGroup.citizens, newCitizens), notExists(inHand))).orderBy(desc(ticketGroup.heat), ticketGroup.key).limit(4 * most);
  const wanted = rows.flatMap((row) => {
    const first = cityDay(row.firstAt);
    const kind = first > addDays(day, -newDays) ? 'new' as const : row.citizens >= typicalCitizens && first <= addDays(day, -typicalDays) ? 'typical' as const : null;
    return kind ? [{ row, kind }] : [];
  }).slice(0, most);
  const seen: Seen[] = [];
  for (const { row, kind } of wanted) {
    const members = await membersOf(tx, row.key);
    if (!members.length) continue;
    const first = cityDay(row.firstAt);
    const days = Math.max(1, (Date.parse(day) - Date.parse(kind === 'new' ? first : addDays(day, -29))) / 86_400_000 + 1);
    const course = courseOf(members, day);
    const exemplar = exemplarOf(members.map((m) => m.candidate)) ?? undefined;
    seen.push({
      kind, axis: 'group', matterCode: row.matterCode, regionCode: row.regionCode, unitId: null, groupKey: row.key, subject: `${kind}:group:${row.key}`,
      title: kind === 'new' ? `新出现：${row.name}，${row.citizens}人反映` : `反复反映：${row.name}，${row.citizens}人，自${Number(first.slice(5, 7))}月${Number(first.slice(8))}日起`,
      score: Math.min(30, row.citizens / 2),
      evidence: {
        day, days, observed: row.citizens, expected: 0, upper: kind === 'new' ? newCitizens : typicalCitizens, p: 1, threshold: 1, historyDays: 0, seasonKnown: false, course, ticketIds: members.map((m) => m.candidate.ticketId).slice(0, ticketsKept),
        ...(exemplar ? { exemplar } : {}),
        notes: [
          kind === 'new' ? `${newDays}天内首次出现的一组诉求，已有${row.citizens}人（不少于${newCitizens}人）。按文字归组，不依赖事项分类。` : `${row.citizens}人、${row.messages}件，跨${typicalDays}天以上仍有新增，尚未立为问题。`,
          ...(exemplar ? [`典型件：${exemplar.because.join('，')}。`] : []),
        ],
      },
    });
  }
  return seen;
}

async function membersOf(tx: Tx, key: string): Promise<{ candidate: Candidate; day: string; citizen: string }[]> {
  const rows = await tx.select({
    ticketId: ticket.id, score: groupMember.score, because: groupMember.because, citizen: groupMember.citizenKey, at: groupMember.at, length: sql<number>`length(${ticket.content})`, address: ticket.address, matter: ticket.matterCode, anonymous: ticket.isAnonymous, likes: ticket.likes,
  }).from(groupMember).innerJoin(ticket, eq(ticket.id, groupMember.ticketId))
    .where(and(eq(groupMember.groupKey, key), eq(ticket.isConfidential, false), eq(ticket.isAboutStaff, false), isNull(ticket.accusedUnitId), isNull(ticket.accusedStaffId), inArray(ticket.channel, ['call', 'web', 'wechat', 'sms', 'import', 'window', 'grid', 'media', 'open311']))).orderBy(desc(groupMember.at)).limit(2_000);
  return rows.map((r) => ({
    day: cityDay(r.at), citizen: r.citizen,
    candidate: { ticketId: r.ticketId, belonging: r.score, sharedPhrases: r.because?.sharedPhrases.length ?? 0, length: r.length, hasAddress: r.address !== null, hasMatter: r.matter !== null, named: !r.anonymous, likes: r.likes },
  }));
}

function courseOf(members: readonly { day: string; citizen: string }[], day: string): AlertDay[] {
  return Array.from({ length: courseDays }, (_, i) => {
    const at = addDays(day, i + 1 - courseDays);
    return { day: at, observed: new Set(members.filter((m) => m.day === at).map((m) => m.citizen)).size, expected: 0, upper: 0 };
  });
}
