import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleTicket } from '../../../ticketing/db/schema/index.ts';
import { articleFromTicket } from '../../../ticketing/knowledge/from-ticket.ts';
import { articleDetailOf } from '../../../ticketing/knowledge/present.ts';
import { scrub } from '../../../ticketing/knowledge/scrub.ts';
import { suspectsOf } from '../../../ticketing/knowledge/suspects.ts';
import { answer } from '../../../ticketing/ticket/answer.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { refusal } from '../../setup/story.ts';
import type { TestCore } from '../../setup/core.ts';
import { knowledgeCore, library, written } from './base.ts';

let core: TestCore;
let lib: ReturnType<typeof library>;
beforeAll(async () => { core = await knowledgeCore(); lib = library(core); });
afterAll(() => core.close());

const reply = '王小梅女士您好：经与供热公司核实，清荷路18号楼2单元301室所在楼栋的换热站已于昨日检修完毕，室温已恢复到20℃。供暖期内室温低于18℃的，可申请测温退费。如有疑问可联系李师傅13812345678。感谢您对我们工作的支持。';

async function answered(message: Record<string, unknown> = {}) {
  const made = await core.register({ content: '我叫王小梅，住在清荷路18号楼2单元301，家里暖气不热，供暖期室温多少度算达标？', name: '王小梅', address: '清荷路18号楼2单元301室', appealType: 'consult', matterCode: '010401', ...message });
  await act(core, await core.staff('dispatcher1'), { ticketNo: made.ticketNo }, answer, { reply });
  return made;
}

test('one press makes a draft of an answered ticket: its matter, the unit that answers for it, a link, and nobody’s name or number', async () => {
  const { ticketNo, ticketId } = await answered();
  const made = await articleFromTicket(core, await core.staff('agent1'), ticketNo);
  expect(made).toMatchObject({ state: 'draft', work: 'draft', matterCode: '010401', ownerUnitId: 'yc-heat', sensitivity: 'internal', namesUnchecked: true, effectiveFrom: '2026-03-02', regionCode: '9901' });
  const text = JSON.stringify(made);
  for (const personal of ['王小梅', '13812345678', '138****5678', '301', '18号楼', '感谢您']) expect(text, personal).not.toContain(personal);
  expect(made.fullAnswer).toContain('室温低于18℃');
  expect(await core.db.select().from(articleTicket).where(eq(articleTicket.articleId, made.id))).toMatchObject([{ ticketId, kind: 'source' }]);
  const seen = await articleDetailOf(core, await core.staff('agent1'), made.articleNo);
  expect(seen.tickets).toMatchObject([{ ticketNo, kind: 'source' }]);
  expect((await articleDetailOf(core, await core.staff('kbeditor1'), made.articleNo)).tickets).toEqual([]); // editors see no tickets
  expect(await refusal(articleFromTicket(core, await core.staff('teamlead1'), ticketNo))).toBe('ruleRefused:draftedAlready');
});

test('it is not submitted before a person said that names are taken out', async () => {
  const { ticketNo } = await answered();
  const { articleNo } = await articleFromTicket(core, await core.staff('agent1'), ticketNo);
  expect(await refusal(lib.act(articleNo, 'agent1', 'submit'))).toBe('ruleRefused:namesUnchecked');
  await lib.act(articleNo, 'agent1', 'submit', { namesRemoved: true });
  await lib.act(articleNo, 'kbreviewer1', 'publish');
  expect(await lib.row(articleNo)).toMatchObject({ state: 'published', namesUnchecked: false });
});

test('a confidential ticket, a complaint about a unit, one without a reply that stands, and one of others are refused with the rule', async () => {
  const lead = await core.staff('teamlead1');
  const open = await core.register({ appealType: 'consult' });
  expect(await refusal(articleFromTicket(core, lead, open.ticketNo))).toBe('ruleRefused:noPublicReply');
  const confidential = await answered({ isConfidential: true });
  expect(await refusal(articleFromTicket(core, lead, confidential.ticketNo))).toBe('ruleRefused:confidential');
  expect(await refusal(articleFromTicket(core, await core.staff('agent1'), confidential.ticketNo))).toBe('notFound');
  const accusing = await answered({ accusedUnitId: 'yc-heat' });
  expect(await refusal(articleFromTicket(core, lead, accusing.ticketNo))).toBe('ruleRefused:accused');
  const plain = await answered();
  expect(await refusal(articleFromTicket(core, await core.staff('yx-cg-contact'), plain.ticketNo))).toBe('notFound');
  expect(await refusal(articleFromTicket(core, await core.staff('mayor'), plain.ticketNo))).toBe('notAllowed');
});

test('a direct answer names the article it was taken from; one that no longer holds is refused', async () => {
  const no = await lib.published(written({ title: '暖气测温退费办法', matterCode: '010401' }));
  const made = await core.register({ appealType: 'consult' });
  await act(core, await core.staff('agent1'), { ticketNo: made.ticketNo }, answer, { reply, articleNo: no });
  expect((await core.events(made.ticketNo)).at(-1)).toMatchObject({ kind: 'answer', data: { articleNo: no } });
  expect((await articleDetailOf(core, await core.staff('agent1'), no)).tickets).toMatchObject([{ ticketNo: made.ticketNo, kind: 'answered' }]);
  await lib.act(no, 'kbreviewer1', 'withdraw', { reason: '办法已废止' });
  const second = await core.register({ appealType: 'consult' });
  expect(await refusal(act(core, await core.staff('agent1'), { ticketNo: second.ticketNo }, answer, { reply, articleNo: no }))).toBe('ruleRefused:articleNotValid');
  expect((await core.ticket(second.ticketNo)).publicReply).toBeNull();
});

test('what is cut and what a person is pointed to', () => {
  expect(scrub('尊敬的市民，您好：赵先生反映的路灯已修复。', [])).toBe('市民反映的路灯已修复。');
  expect(scrub('请到市民中心三楼办理，工作日9时至17时。', [])).toBe('请到市民中心三楼办理，工作日9时至17时。');
  expect(suspectsOf('业主陈建国反映，已联系物业刘经理和王女士，地址在3号楼2单元501室，车牌云A12345')).toEqual(['业主陈建国', '王女士', '3号楼2单元501室', '云A12345']);
  expect(suspectsOf('室温低于18℃的可以申请测温退费，材料齐全当场办结。')).toEqual([]);
});
