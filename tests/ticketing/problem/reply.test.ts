import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notice } from '../../../ticketing/db/schema/index.ts';
import { checkPlaces, fill, valuesOf } from '../../../ticketing/problem/reply/fill.ts';
import { previewReply } from '../../../ticketing/problem/reply/preview.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { refusal } from '../../setup/story.ts';
import { problemCase } from './case.ts';

let core: TestCore;
let p: ReturnType<typeof problemCase>;
beforeAll(async () => { core = await testCore(); p = problemCase(core); });
afterAll(() => core.close());

const text = '{称呼}：您{诉求日期}反映的{地址}噪音问题（{工单号}），{承办单位}已责令夜间停产。';

test('the places are a closed list, and braces come in pairs', () => {
  expect(() => checkPlaces('{电话}您好，已整改。')).toThrow(/电话/);
  expect(() => checkPlaces('{称呼您好，已整改。')).toThrow(/no other half/);
  expect(() => checkPlaces(text)).not.toThrow();
});

test.each([['张伟', '张先生/女士'], ['欧阳修远', '欧阳先生/女士'], ['李女士', '李女士'], ['', '市民朋友'], [null, '市民朋友'], ['John Smith', '市民朋友'], ['13800001111', '市民朋友'], ['阿依古丽·买买提', '阿先生/女士']])('%s is addressed as %s, never by a given name', (name, as) => {
  const ticket = { ticketNo: '1', title: '噪音', address: null, regionCode: '990101', appealedAt: new Date('2026-03-01T23:30:00+08:00'), channel: 'call' as const };
  const values = valuesOf(core, { ticket, name, leadUnitId: 'yx-cg' });
  expect(values).toMatchObject({ 称呼: as, 诉求日期: '2026年3月1日', 地址: '云溪区', 受理渠道: '电话', 承办单位: '云溪区城市管理局' });
  expect(fill('{称呼}', values)).toBe(as);
});

describe('a reply with places', () => {
  test('is seen before it is sent, filled for each from their own ticket, edited for one and left out for another', async () => {
    const zhang = await p.neighbour({ name: '张晓明', address: '翠湖花园3号楼' });
    const li = await p.neighbour({ name: '李红', address: '翠湖花园9号楼' });
    const wang = await p.neighbour({ name: '王强' });
    const { problemNo, id } = await p.problemOf([zhang, li, wang]);
    const edits = [{ ticketNo: li.ticketNo, text: '{称呼}：您家窗户的隔音另由物业上门处理。' }, { ticketNo: wang.ticketNo, text: null }];
    const lead = await core.staff('supervisor1');
    const seen = await previewReply(core, lead, problemNo, { reply: text, edits, limit: 5, show: [zhang.ticketNo, li.ticketNo] });
    expect(seen).toMatchObject({ waiting: 3, to: 2, visited: null });
    expect(seen.items.map((i) => [i.ticketNo, i.text, i.edited])).toEqual([
      [zhang.ticketNo, `张先生/女士：您2026年3月2日反映的翠湖花园3号楼噪音问题（${zhang.ticketNo}），云溪区城市管理局已责令夜间停产。`, false], [li.ticketNo, '李先生/女士：您家窗户的隔音另由物业上门处理。', true],
    ]);
    expect(await refusal(previewReply(core, lead, problemNo, { reply: `${text}{电话}`, edits: [], limit: 5 }))).toBe('ruleRefused:placeUnknown');
    expect((await core.ticket(zhang.ticketNo)).publicReply).toBeNull();

    expect(await refusal(p.does('supervisor1', problemNo, 'reply', { reply: `${text}{电话}` }))).toBe('ruleRefused:placeUnknown');
    expect(await refusal(p.does('supervisor1', problemNo, 'reply', { reply: text, edits: [{ ticketNo: li.ticketNo, text: '请联系{身份证}，谢谢配合。' }] }))).toBe('ruleRefused:placeUnknown');
    expect(await refusal(p.does('supervisor1', problemNo, 'reply', { reply: text, edits: [{ ticketNo: '99012603020000999', text: null }] }))).toBe('ruleRefused:notWaiting');
    await p.does('supervisor1', problemNo, 'reply', { reply: text, edits });
    await p.drain();
    await core.sql`update job set state = 'waiting' where kind = 'problem.reply'`;
    await p.drain();
    expect((await core.ticket(zhang.ticketNo)).publicReply).toBe(seen.items[0]!.text);
    expect((await core.ticket(li.ticketNo)).publicReply).toBe(seen.items[1]!.text);
    expect(await core.ticket(wang.ticketNo)).toMatchObject({ publicReply: null, state: 'registered' });
    for (const { ticketId } of [zhang, li]) expect(await core.db.select().from(notice).where(and(eq(notice.ticketId, ticketId), eq(notice.template, 'batchReply')))).toHaveLength(1);
    // Nothing that the house keeps of the whole names anybody.
    const whole = JSON.stringify([await p.course(id), await p.row(problemNo)]);
    for (const name of ['张', '李红', '晓明', '王强', '9号楼']) expect(whole).not.toContain(name);
    expect((await p.course(id)).at(-1)).toMatchObject({ kind: 'reply', data: { members: 2, edited: 1, left: 1, reply: text } });

    core.clock.advance(60_000);
    await p.does('supervisor1', problemNo, 'reply', { reply: '{称呼}：已责令夜间停产，欢迎监督。' });
    await p.drain();
    expect((await core.ticket(wang.ticketNo)).publicReply).toBe('王先生/女士：已责令夜间停产，欢迎监督。');
    expect((await core.ticket(zhang.ticketNo)).publicReply).toBe(seen.items[0]!.text);
  });
});
