import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testCore, type TestCore } from '../../setup/core.ts';
import { refusal, story } from '../../setup/story.ts';
import { example, suggestion } from '../../../ticketing/db/schema/index.ts';
import { passReview } from '../../../ticketing/ticket/pass-review.ts';
import { act } from '../../../ticketing/verb/act.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

test('a reviewer who passes a reply corrects the matter, and the machine has an example to learn from', async () => {
  const { ticketNo, ticketId } = await story(core).pendingReview();
  const advised = { ticketId, decision: 'ask', reason: '请人工确认', category: '城乡建设', matterCode: '020101', appealType: 'help', urgency: 'normal', unitId: 'yx-cg', confidence: 0.6, advice: {}, model: 'test', at: core.now() } as const;
  await core.db.insert(suggestion).values(advised).onConflictDoUpdate({ target: suggestion.ticketId, set: advised });
  const reviewer = await core.staff('reviewer1');
  expect(await refusal(act(core, reviewer, { ticketNo }, passReview, { matterCode: '999999' }))).toBe('ruleRefused:matterUnknown');
  expect((await core.ticket(ticketNo)).state).toBe('pendingReview');
  await act(core, reviewer, { ticketNo }, passReview, { matterCode: '110101' });
  expect(await core.ticket(ticketNo)).toMatchObject({ state: 'pendingVisit', matterCode: '110101', category: '劳动和社会保障' });
  expect((await core.db.select().from(example).where(eq(example.ticketId, ticketId))).map(({ field, suggested, chosen, source, by }) => ({ field, suggested, chosen, source, by }))).toEqual([
    { field: 'category', suggested: '城乡建设', chosen: '劳动和社会保障', source: 'review', by: reviewer.staffId }, { field: 'matterCode', suggested: '020101', chosen: '110101', source: 'review', by: reviewer.staffId },
  ]);
  expect((await core.events(ticketNo)).find((e) => e.kind === 'passReview')!.data).toMatchObject({ matterCode: '110101', matter: '拖欠工资' });
});
