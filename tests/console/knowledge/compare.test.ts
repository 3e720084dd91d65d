import { expect, test } from 'vitest';
import { changesOf, piecesOf } from '../../../console/knowledge/compare.ts';
import type { ArticleTextView } from '../../../console/knowledge/views.ts';

const text: ArticleTextView = {
  title: '法律援助怎么申请', questions: ['请不起律师'], shortAnswer: '向中心申请，7日内决定。', fullAnswer: '可拨打12348。\n材料：身份证。', replyLine: null, matterCode: '180501', ownerUnitId: 'yc-sf', regionCode: '9901',
  audience: 'all', language: 'zh', sensitivity: 'public', effectiveFrom: '2026-01-01', expiresOn: null, sourceDoc: null, sourceHotline: null,
};

test('what stayed stays, what went is struck through before what came', () => {
  expect(piecesOf('向中心申请，7日内决定。', '向中心申请，5日内决定。')).toEqual([{ text: '向中心申请，', kind: 'same' }, { text: '7日内决定。', kind: 'gone' }, { text: '5日内决定。', kind: 'new' }]);
  expect(piecesOf('', '新的一句。')).toEqual([{ text: '新的一句。', kind: 'new' }]);
  const [before, after] = ['甲。乙。丙。', '甲。丁。丙。戊。'];
  const pieces = piecesOf(before, after);
  expect(pieces.filter((p) => p.kind !== 'new').map((p) => p.text).join('')).toBe(before);
  expect(pieces.filter((p) => p.kind !== 'gone').map((p) => p.text).join('')).toBe(after);
});

test('only fields that changed are told, codes by their names', () => {
  const changed = changesOf(text, { ...text, shortAnswer: '向中心申请，5日内决定。', sensitivity: 'internal', expiresOn: '2026-12-31' }, (field, value) => (field === 'sensitivity' ? (value === 'public' ? '公开' : '内部') : value));
  expect(changed.map((c) => c.field)).toEqual(['shortAnswer', 'sensitivity', 'expiresOn']);
  expect(changed[1]!.pieces).toEqual([{ text: '公开', kind: 'gone' }, { text: '内部', kind: 'new' }]);
  expect(changesOf(text, { ...text })).toEqual([]);
});
