/** 一键转接 and 回查: danger goes to who can help at once, and nobody forgets to ask what came of it. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linesHeard } from '../../../ticketing/catalogue/partner-lines.ts';
import { due } from '../../../ticketing/db/schema/index.ts';
import { fireDues } from '../../../ticketing/deadline/fire.ts';
import { checkBack } from '../../../ticketing/ticket/check-back.ts';
import { transfer } from '../../../ticketing/ticket/transfer.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { expectEffect } from '../../setup/effect.ts';
import { refusal } from '../../setup/story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const fire = { content: '云溪区清荷路三号楼楼道着火了，有老人被困在五楼。' };
const passed = async (message: Record<string, unknown> = fire, lineCode = '119', by = 'agent1') => {
  const made = await core.register(message, await core.staff(by));
  await act(core, await core.staff(by), { ticketNo: made.ticketNo }, transfer, { lineCode });
  return made;
};

test('transfer', () => expectEffect(core, {
  given: () => core.register(fire), who: 'agent1', verb: transfer, input: { lineCode: '119', mode: 'threeParty', note: '三方通话中' },
  does: { ticket: ['registered', 'transferred'], events: ['transfer'], by: 'agent', starts: ['checkBack'], stops: ['dispatch'], data: { line: '消防救援', number: '119', mode: 'threeParty' } },
  refused: { input: { lineCode: '999' }, id: 'ruleRefused:lineUnknown' },
}));

test('checkBack: the other side took it up', () => expectEffect(core, {
  given: () => passed(), who: 'agent2', verb: checkBack, input: { outcome: 'taken', caseNo: 'X119-7', note: '消防已到场处置' },
  does: { ticket: ['transferred', 'closed'], events: ['checkBack'], by: 'agent', starts: ['archive'], stops: ['checkBack'], data: { outcome: 'taken', caseNo: 'X119-7' } },
  refused: { who: 'yx-cg-contact', id: 'notFound' },
}));

test('checkBack: refused there, it is ours after all', () => expectEffect(core, {
  given: () => passed({ content: '云溪区清荷路井盖漏电，有人差点触电。' }, 'power', 'vendor1'), who: 'vendor1', verb: checkBack, input: { outcome: 'refused', note: '供电公司称属路灯设施' },
  does: { ticket: ['transferred', 'pendingDispatch'], events: ['checkBack'], starts: ['dispatch'], stops: ['checkBack'] },
  refused: { input: { outcome: 'refused', note: '' }, id: 'invalid' },
}));

test('what was passed on and taken up counts in nobody\'s score; an emergency is critical', async () => {
  const { ticketNo } = await passed();
  expect(await core.ticket(ticketNo)).toMatchObject({ urgency: 'critical', transferredTo: '119', holderKind: 'partner' });
  await act(core, await core.staff('agent1'), { ticketNo }, checkBack, { outcome: 'taken', note: '消防已到场' });
  expect(await core.ticket(ticketNo)).toMatchObject({ scoringExcluded: 'transferred', holderKind: null });
});

test('after fifteen minutes without a check the ticket says so, and waits on', async () => {
  const { ticketNo, ticketId } = await passed();
  const [row] = await core.db.select().from(due).where(eq(due.ticketId, ticketId)).then((rows) => rows.filter((d) => d.clock === 'checkBack'));
  expect(row!.at.getTime() - core.clock.now.getTime()).toBe(15 * 60_000);
  core.clock.advance(15 * 60_000);
  await fireDues(core);
  expect((await core.events(ticketNo)).at(-1)).toMatchObject({ kind: 'overdue', data: { clock: 'checkBack' } });
  expect((await core.ticket(ticketNo)).state).toBe('transferred');
});

test('a unit cannot pass on, and what was sent to a unit is passed on no more', async () => {
  const { ticketNo } = await core.register(fire);
  expect(await refusal(act(core, await core.staff('yx-cg-contact'), { ticketNo }, transfer, { lineCode: '119' }))).toBe('notFound');
  expect(await refusal(act(core, await core.staff('reviewer1'), { ticketNo }, transfer, { lineCode: '119' }))).toBe('notAllowed');
});

describe('the lines that what was said calls for', () => {
  test.each([
    ['隔壁楼着火了，有人被困', '119'], ['路口出了车祸，有人受重伤', '120'], ['厨房一股煤气味，怀疑燃气泄漏', 'gas'], ['有人持刀在小区里', '110'], ['孩子走失了，快帮忙报警', '110'], ['门口自来水漏得到处都是，主管道漏水', 'water'],
  ])('%s → %s first', (said, code) => expect(linesHeard(core.city, said)[0]?.line.code).toBe(code));
  test.each(['路灯不亮已经三天', '请问燃气怎么开户', '小区停车位太少'])('%s → none', (said) => expect(linesHeard(core.city, said)).toEqual([]));
});
