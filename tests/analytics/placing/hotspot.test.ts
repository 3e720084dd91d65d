import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupMember, ticketGroup } from '../../../analytics/db/schema/index.ts';
import { heat } from '../../../analytics/groups/index.ts';
import { coolGroups } from '../../../analytics/placing/cool-groups.ts';
import { amend } from '../../../ticketing/ticket/amend.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { createGroupIndex, elsewhere, sixNeighbours, tenTimes, testCity, type TestCity } from './city.ts';

describe('a mixing plant, told by six people and by a seventh ten times', () => {
  let core: TestCity;
  const plant = async () => (await core.db.select().from(ticketGroup).orderBy(sql`messages desc`))[0]!;
  const rows = () => core.db.select().from(groupMember).orderBy(groupMember.seq);

  beforeAll(async () => {
    core = await testCity();
    for (const message of [...sixNeighbours, ...tenTimes, elsewhere]) {
      await core.register(message);
      core.clock.advance(3_600_000);
    }
    await core.settle();
  });
  afterAll(() => core.close());

  test('is one hotspot of sixteen messages and seven citizens', async () => {
    expect(await plant()).toMatchObject({ messages: 16, citizens: 7, hotspot: true, regionCode: '990101001', hotspotAt: expect.any(Date) });
    expect((await plant()).name).toContain('搅拌站');
  });

  test('leaves a stranger alone, as the founder of a group of its own', async () => {
    const groups = await core.db.select().from(ticketGroup);
    expect(groups).toHaveLength(2);
    expect(groups.find((g) => g.messages === 1)).toMatchObject({ citizens: 1, hotspot: false });
  });

  test('says of each member but the founder why it is there', async () => {
    const members = (await rows()).filter((m) => m.groupKey !== String(m.ticketId));
    expect(members).toHaveLength(15);
    for (const m of members) expect(m).toMatchObject({ by: 'machine', because: { note: expect.stringMatching(/\S/) } });
  });

  test('stays as it is when a job runs again', async () => {
    const before = [await plant(), await rows()];
    await core.db.execute(sql`update job set state = 'waiting' where kind = 'groups.place'`);
    await core.settle(createGroupIndex());
    expect([await plant(), await rows()]).toEqual(before);
  });

  test('takes the next neighbour in a process that has just started, from the rows alone', async () => {
    const { ticketId } = await core.register({ ...sixNeighbours[0]!, phone: '15400017777', content: '翠湖花园旁混凝土搅拌站夜里噪音扰民，粉尘大，睡不好觉。' });
    await core.settle(createGroupIndex());
    const [member] = await core.db.select().from(groupMember).where(eq(groupMember.ticketId, ticketId));
    expect(member!.groupKey).toBe((await plant()).key);
    expect(await plant()).toMatchObject({ messages: 17, citizens: 8 });
  });

  test('never holds a confidential ticket, nor one that became confidential', async () => {
    const { ticketId } = await core.register({ ...sixNeighbours[1]!, phone: '15400016666', isConfidential: true });
    await core.settle();
    expect(await core.db.select().from(groupMember).where(eq(groupMember.ticketId, ticketId))).toEqual([]);
    const { ticketNo } = await core.register({ ...sixNeighbours[1]!, phone: '15400015555' });
    await core.settle();
    expect(await plant()).toMatchObject({ messages: 18, citizens: 9 });
    await act(core, await core.staff('dispatcher1'), { ticketNo }, amend, { isConfidential: true });
    await core.settle();
    expect(await plant()).toMatchObject({ messages: 17, citizens: 8 });
  });

  test('cools while nobody writes, as heat says, and ends as a hotspot', async () => {
    const cool = () => core.db.transaction((tx) => coolGroups.run({}, { tx, now: core.now(), job: { id: 0, kind: 'groups.cool', tries: 1 } }));
    await cool();
    const alone = async () => (await core.db.select().from(ticketGroup).where(eq(ticketGroup.messages, 1)))[0]!;
    const { firstAt } = await alone();
    core.clock.advance(40 * 86_400_000);
    await cool();
    expect(await plant()).toMatchObject({ hotspot: false, hotspotAt: null });
    expect((await alone()).heat).toBeCloseTo(heat({ members: [{ at: firstAt, citizen: 'one', regionCode: elsewhere.regionCode }] }, core.now()), 6);
  });
});
