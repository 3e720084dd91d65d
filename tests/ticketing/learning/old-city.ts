/** A city with weeks of closed tickets, written as rows: what became of them is what matters here, not how they came there. */
import type { TestCore } from '../../setup/core.ts';
import { seeded } from '../../generate/random.ts';
import { assignment, ticket } from '../../../ticketing/db/schema/index.ts';

/** What citizens write, the matter it is, the unit whose it is. */
const kinds = [
  { matterCode: '020101', unitId: 'yx-cg', words: ['垃圾没人清运，臭味很大', '垃圾桶满了几天没有收', '垃圾堆在路边招苍蝇'] },
  { matterCode: '020201', unitId: 'jw-cg', words: ['流动摊贩占道经营，堵住人行道', '烧烤摊每晚摆到路上', '夜市占道油烟很大'] },
  { matterCode: '010101', unitId: 'yc-water', words: ['家里停水两天了没有通知', '自来水压力太小洗不了澡', '水管爆裂一直在漏水'] },
  { matterCode: '110101', unitId: 'yx-rs', words: ['公司拖欠工资三个月', '工地老板不发农民工工资', '辞职后被扣工资不给'] },
] as const;

export interface Past { count: number; from: string; to: string; seed?: number; /** share of tickets whose words say nothing of their unit */ noise?: number; of?: readonly { matterCode: string; unitId: string; words: readonly string[] }[]; problemId?: number; dispatchedBy?: string; isConfidential?: boolean }

const tails = ['，请尽快处理。', '，希望有人管管。', '，多次反映没有结果。', '，影响大家生活，请核实。'];
const places = ['幸福路', '清荷路', '滨江花园', '长江大道', '学府街', '老火车站', '三里亭', '人民广场'];

/** @returns the ids of the tickets, the oldest first */
export async function closedTickets(core: TestCore, { count, from, to, seed = 1, noise = 0, of = kinds, problemId, dispatchedBy = '王派单', isConfidential = false }: Past): Promise<number[]> {
  const random = seeded(seed);
  const [start, end] = [new Date(from).getTime(), new Date(to).getTime()];
  const ids: number[] = [];
  for (let i = 0; i < count; i++) {
    const at = new Date(start + ((end - start) * i) / count);
    const kind = random.pick(of);
    const said = random.chance(noise) ? random.pick(random.pick(of).words) : random.pick(kind.words);
    const place = random.pick(places);
    const [row] = await core.db.insert(ticket).values({
      ticketNo: `T${seed}-${i}-${Math.round(start / 1000)}`, state: 'closed', channel: 'call', title: `${place}${said.slice(0, 8)}`, content: `${place}${random.pick(['东侧', '西头', '附近', '门口'])}${1 + Math.floor(i % 97)}处${said}${random.pick(tails)}`,
      regionCode: '990101', matterCode: kind.matterCode, category: core.city.matters.get(kind.matterCode)?.category ?? null, handlingMode: 'forward', leadUnitId: kind.unitId, isConfidential, problemId,
      appealedAt: at, registeredAt: at, closedAt: at, updatedAt: at,
    }).returning({ id: ticket.id });
    ids.push(row!.id);
    await core.db.insert(assignment).values({ ticketId: row!.id, unitId: kind.unitId, role: 'lead', state: 'resolved', dispatchedAt: at, dispatchedBy, signDueAt: at, dueAt: at, calendarVersion: 'test', resolvedAt: at });
  }
  return ids;
}
