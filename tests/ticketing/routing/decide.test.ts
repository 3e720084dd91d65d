import { expect, test } from 'vitest';
import type { Judged } from '../../../ticketing/routing/advice.ts';
import { decide } from '../../../ticketing/routing/decide.ts';
import { defaultPolicy } from '../../../ticketing/routing/policy.ts';

/** A street lamp in a known place, for the unit the catalogue names. */
const lamp: Judged = {
  confidence: 0.93, categories: [], alarms: [], model: 'test 1', regionCode: '990101', region: { regionCode: '990101', probability: 1, because: [] }, regionKnown: true,
  isConfidential: false, precedents: [], isAboutStaff: false, aboutOfficials: false, dispatchedBy: null, similar: [], similarNote: null, places: [], parties: [], personalData: [], language: 'zh-Hans', models: [],
  matters: [{ code: '020302', name: '路灯不亮', path: '市容与市政设施 / 市政道路与设施 / 路灯不亮', probability: 0.93, because: [] }],
  types: [{ label: 'help', probability: 0.9, because: [] }, { label: 'report', probability: 0.1, because: [] }],
  urgency: [{ label: 'normal', probability: 0.9, because: [] }, { label: 'critical', probability: 0.1, because: [] }],
  units: [{ unitId: 'yx-cg', name: '云溪区城市管理局', probability: 0.93, clause: '派单目录 2.3.2', matterCode: '020302', supportUnitIds: [] }],
};
const alarm = (kind: string, ...words: string[]) => ({ alarms: [{ kind, words }] });

test('sure, known place, a clause: sent on, and the reason names unit, clause and confidence', () => {
  expect(decide(lamp, defaultPolicy)).toEqual({ decision: 'auto', reason: '「路灯不亮」由云溪区城市管理局主责（派单目录 2.3.2），把握93%。' });
});

test.each<[string, Partial<Judged>, string]>([
  ['confidential', { isConfidential: true }, '保密件'],
  ['a report by its words', alarm('report', '举报'), '“举报”'],
  ['a report by its type', { types: [{ label: 'help', probability: 0.6, because: [] }, { label: 'report', probability: 0.4, because: [] }] }, '疑似举报'],
  ['about a unit', alarm('aboutUnit', '城管局', '不作为'), '“城管局”“不作为”'],
  ['about staff', alarm('aboutStaff', '工作人员', '辱骂'), '工作人员'],
  ['a report by the text, whatever type was chosen', { read: { report: 0.5, critical: 0 } }, '疑似举报'],
  ['about officials by the matter', { aboutOfficials: true }, '作风'],
  ['text that gives orders', alarm('instruction', '请将本工单'), '指令'],
])('held: %s', (_name, change, words) => {
  const decided = decide({ ...lamp, ...change }, defaultPolicy);
  expect(decided.decision).toBe('hold');
  expect(decided.reason).toContain(words);
});

test.each<[string, Partial<Judged>, string]>([
  ['an emergency goes to a person at once', alarm('emergency', '煤气泄漏'), '立即转人工'],
  ['likely critical', { urgency: [{ label: 'critical', probability: 0.6, because: [{ kind: 'word', text: '爆炸', weight: 1 }] }] }, '爆炸'],
  ['critical by the text, whatever urgency was chosen', { read: { report: 0, critical: 0.5 } }, '可能为特急件'],
  ['a unit that no clause names', { units: [{ ...lamp.units[0]!, clause: null }] }, '派单目录没有对应条款'],
  ['the unit that would get it is the one complained about', { parties: [{ kind: 'unit', text: '城管局', unitId: 'yx-cg' }] }, '「城管局」就是拟派单位'],
  ['sensitive words', alarm('sensitive', '轻生'), '“轻生”'],
  ['the hotline is dispatched elsewhere', { dispatchedBy: '云川市市场监督管理局' }, '云川市市场监督管理局'],
  ['praise', { types: [{ label: 'praise', probability: 0.9, because: [] }] }, '表扬'],
  ['no matter', { matters: [] }, '未能识别'],
  ['place unknown', { regionKnown: false, region: { regionCode: '9901', probability: 0, because: [] } }, '未能确定事发区域'],
  ['two places', { regionKnown: false, region: { regionCode: '990101', probability: 0.5, because: [{ kind: 'word', text: '云溪区', weight: 1 }, { kind: 'word', text: '江湾区', weight: 1 }] } }, '云溪区、江湾区'],
  ['the catalogue is silent', { units: [] }, '派单目录'],
  ['below the threshold', { confidence: 0.84 }, '把握84%，低于自动派单门槛85%'],
])('asked: %s', (_name, change, words) => {
  const decided = decide({ ...lamp, ...change }, defaultPolicy);
  expect(decided.decision).toBe('ask');
  expect(decided.reason).toContain(words);
});

test('holding goes before asking: a report that is also an emergency is held', () => {
  expect(decide({ ...lamp, alarms: [{ kind: 'emergency', words: ['爆炸'] }, { kind: 'report', words: ['举报'] }] }, defaultPolicy).decision).toBe('hold');
});

test('the city sets the threshold, and may switch the machine off', () => {
  expect(decide(lamp, { ...defaultPolicy, autoFrom: 0.95 }).decision).toBe('ask');
  expect(decide(lamp, { ...defaultPolicy, automatic: false })).toMatchObject({ decision: 'ask', reason: '未启用自动派单，请人工确认。' });
});

test('a unit that is only consulted about, or another unit that is complained about, stops nothing', () => {
  const parties = [{ kind: 'unit', text: '城管局', unitId: 'yx-cg' }];
  expect(decide({ ...lamp, parties, types: [{ label: 'consult', probability: 0.9, because: [] }] }, defaultPolicy).decision).toBe('auto');
  expect(decide({ ...lamp, parties: [{ kind: 'unit', text: '住建局', unitId: 'yx-zj' }, { kind: 'company', text: '物业公司', unitId: null }] }, defaultPolicy).decision).toBe('auto');
});
