import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReply, mustPass } from '../../../ticketing/review/check-reply.ts';
import type { ReplyFacts } from '../../../ticketing/review/gate.ts';
import { plain, printOf, withoutStock } from '../../../ticketing/review/plain.ts';

const good = '您好，3月2日我局到清荷路现场查看，更换损坏路灯灯具三盏，当晚已恢复照明。感谢您的监督。';
const facts = (more: Partial<ReplyFacts> = {}): ReplyFacts => ({
  reply: good, outcome: 'solved', appeal: { title: '清荷路路灯不亮', content: '云溪区柳湾街道清荷路路灯不亮已经三天，晚上走路看不清。', address: null, appealType: 'help' },
  placeWords: ['清荷路', '柳湾'], matterWords: ['路灯'], contact: { reached: true, tries: 1, days: 1, enough: true, nobody: false }, copiedFrom: null, supports: [], ...more,
});
const failing = (more: Partial<ReplyFacts>) => checkReply(facts(more)).filter((f) => !f.ok).map((f) => f.code);
const refusedBy = (more: Partial<ReplyFacts>) => { try { mustPass(facts(more)); return null; } catch (error) { return (error as { details: { rule: string } }).details.rule; } };

test('a reply that says when, where, what and to whom passes every gate', () => {
  expect(failing({})).toEqual([]);
});

describe('refused', () => {
  test.each([
    ['已处理。', 'replyTooShort'],
    ['您好，您反映的问题已收悉，已转相关部门处理，感谢您对我们工作的支持和理解！', 'replyBoilerplate'],
    ['已联系市民，已向市民解释，市民表示满意，已办结，特此回复。', 'replyBoilerplate'],
    ['云溪区柳湾街道清荷路路灯不亮已经三天，晚上走路看不清。', 'replyRepeatsAppeal'],
    ['您反映的“云溪区柳湾街道清荷路路灯不亮已经三天，晚上走路看不清。”已收悉，正在处理中。', 'replyRepeatsAppeal'],
    ['3月2日已更换路灯三盏，如有问题请联系王师傅13812345678。', 'replyPersonalNumber'],
    ['经核实，机主身份证号110101199003074578已登记，补偿款3月5日发放。', 'replyPersonalNumber'],
    ['经查，你这是无理取闹，路灯是好的，3月2日现场查看过。', 'replyUnkind'],
  ])('%s', (reply, rule) => expect(refusedBy({ reply })).toBe(rule));

  test('a copied reply, with the ticket it came from', () => {
    expect(() => mustPass(facts({ copiedFrom: '99012603020000018' }))).toThrow(/99012603020000018/);
    expect(refusedBy({ copiedFrom: '99012603020000018' })).toBe('replyCopied');
  });
  test('“solved” without a contact; not where nobody could be contacted, nor for an honest “unsolved”', () => {
    const contact = { reached: false, tries: 1, days: 1, enough: false, nobody: false };
    expect(refusedBy({ contact })).toBe('solvedWithoutContact');
    expect(refusedBy({ contact: { ...contact, nobody: true } })).toBeNull();
    expect(refusedBy({ contact, outcome: 'unsolved' })).toBeNull();
    expect(refusedBy({ contact: { reached: false, tries: 3, days: 2, enough: true, nobody: false } })).toBeNull();
  });
});

test('an office’s landline, an e-mail address and the ticket number are nobody’s private number', () => {
  expect(refusedBy({ reply: `${good}咨询电话0991-2345678，邮箱cgj@example.gov.cn，工单99012603020000018。` })).toBeNull();
});

describe('the checklist warns and does not refuse', () => {
  test.each<[Partial<ReplyFacts>, string[]]>([
    [{ reply: '您好，3月2日已安排人员现场查看并修复完毕，感谢监督。' }, ['namesPlace', 'namesMatter']],
    [{ reply: '您好，清荷路的路灯已经更换灯具并恢复了照明，欢迎监督。' }, ['namesDate']],
    [{ reply: '您好，3月2日清荷路的路灯情况我们都已经掌握，会放在心上。' }, ['namesMeasure']],
    [{ reply: '3月2日到清荷路现场查看，更换路灯灯具三盏，恢复照明。' }, ['polite']],
    [{ reply: '您好，3月2日到清荷路查看，路灯线路老化，暂时无法修复，列入明年改造计划。' }, ['outcomeMatches']],
    [{ outcome: 'unsolved' }, ['outcomeMatches']],
    [{ outcome: 'explained', contact: { reached: false, tries: 2, days: 1, enough: false, nobody: false } }, ['contactEvidence']],
    [{ supports: [{ unit: '云溪区住建局', done: false }] }, ['supportsDone']],
  ])('%j', (more, codes) => {
    expect(failing(more)).toEqual(codes);
    expect(refusedBy(more)).toBeNull();
  });
});

test('punctuation, width and spaces do not make a copied reply another one; a digit does', () => {
  expect(printOf('已 更换灯具３盏。')).toEqual(printOf('已更换灯具3盏！'));
  expect(printOf('已更换灯具3盏')).not.toEqual(printOf('已更换灯具4盏'));
  fc.assert(fc.property(fc.string(), (text) => plain(plain(text)) === plain(text) && withoutStock(text).length <= plain(text).length));
});
