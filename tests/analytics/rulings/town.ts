/** Two troubles at one estate and one elsewhere, told by several people each: enough to confirm, move, split, merge and take out. */
import { eq } from 'drizzle-orm';
import { groupMember, ticketGroup } from '../../../analytics/db/schema/index.ts';
import { rule, undo } from '../../../analytics/rulings/act.ts';
import { rulingVerbs } from '../../../analytics/rulings/registry.ts';
import { elsewhere, sixNeighbours, testCity, type TestCity } from '../placing/city.ts';

export interface Town extends TestCity {
  /** registers what several people say and lets the machine place it; the numbers in their order */
  say(texts: readonly Record<string, unknown>[]): Promise<string[]>;
  /** the group a ticket stands in */
  groupOf(ticketNo: string): Promise<string>;
  group(key: string): Promise<typeof ticketGroup.$inferSelect>;
  member(ticketNo: string): Promise<typeof groupMember.$inferSelect>;
  /** a member of staff decides */
  rule(who: string, groupKey: string, verb: string, input: Record<string, unknown>): ReturnType<typeof rule>;
  undo(who: string, seq: number): ReturnType<typeof undo>;
}

export { elsewhere, sixNeighbours };

export const parking = [
  { title: '翠湖花园地下车位只卖不租', content: '翠湖花园小区的开发商把地下车位打包出售，只卖不租，业主晚上回来没有地方停车。' },
  { title: '翠湖花园车位只卖不租', content: '翠湖花园地下车库的车位只卖不租，一个卖十几万，业主无处停车，请协调出租。' },
  { title: '投诉翠湖花园开发商车位只卖不租', content: '家住翠湖花园，地下车位空着一大片，开发商只卖不租，车只能停在路边。' },
].map((text, i) => ({ ...text, phone: `1540002000${i}`, regionCode: '990101001' }));

export async function town(): Promise<Town> {
  const core = await testCity();
  const ticketId = async (ticketNo: string) => (await core.ticket(ticketNo)).id;
  const member = async (ticketNo: string) => (await core.db.select().from(groupMember).where(eq(groupMember.ticketId, await ticketId(ticketNo))))[0]!;
  return Object.assign(core, {
    async say(texts: readonly Record<string, unknown>[]) {
      const numbers: string[] = [];
      for (const text of texts) {
        numbers.push((await core.register(text)).ticketNo);
        core.clock.advance(60_000);
      }
      await core.settle();
      return numbers;
    },
    member, groupOf: async (ticketNo: string) => (await member(ticketNo)).groupKey,
    group: async (key: string) => (await core.db.select().from(ticketGroup).where(eq(ticketGroup.key, key)))[0]!,
    rule: async (who: string, groupKey: string, verb: string, input: Record<string, unknown>) => rule(core, await core.staff(who), groupKey, rulingVerbs.find((v) => v.name === verb)!, input),
    undo: async (who: string, seq: number) => undo(core, await core.staff(who), seq, { reason: '看过原文，当时判断有误。' }),
  });
}
