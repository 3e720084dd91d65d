import { expect, test } from 'vitest';
import { matching, partyOf } from '../../../console/phone/parties.ts';
import type { PartyView } from '../../../console/phone/types.ts';

const one = (kind: PartyView['kind'], name: string, more: Partial<PartyView> = {}): PartyView => ({ key: `${kind}-${name}`, kind, name, detail: '', free: null, ...more });
const items = [one('line', '城管热线', { line: '12319', detail: '12319' }), one('colleague', '周敏', { staffId: 2, free: false }), one('colleague', '林晓雨', { staffId: 1, free: true }), one('interpreter', '阿依努尔', { staffId: 3, free: true, detail: '维吾尔语' }), one('emergency', '公安报警', { number: '110' })];
const names = (text: string) => matching(items, text, (n) => `拨打 ${n}`).map((p) => p.name);

test('danger stands first, then colleagues, the free ones before the others', () => {
  expect(names('')).toEqual(['公安报警', '林晓雨', '周敏', '阿依努尔', '城管热线']);
});

test('an interpreter is found by the language', () => {
  expect(names('维吾尔')).toEqual(['阿依努尔']);
});

test('a number that nobody has may be dialled; one that somebody has is theirs', () => {
  expect(names('010-8888 0000')).toEqual(['拨打 01088880000']);
  expect(names('110')).toEqual(['公安报警']);
  expect(names('99')).toEqual([]);
});

test('each is asked for as the verbs want it; a typed number is not its own name', () => {
  expect(items.map(partyOf)).toEqual([{ line: '12319' }, { staffId: 2 }, { staffId: 1 }, { staffId: 3 }, { number: '110', name: '公安报警' }]);
  expect(partyOf(matching(items, '88880000', (n) => n)[0]!)).toEqual({ number: '88880000' });
});
