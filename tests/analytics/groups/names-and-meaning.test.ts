import { expect, test } from 'vitest';
import { createRarity } from '../../../analytics/groups/rarity.ts';
import { compare } from '../../../analytics/groups/evidence.ts';
import { decodeSignature, encodeSignature, signatureOf } from '../../../analytics/groups/index.ts';
import { plantTraps, traps } from '../../generate/traps/collection.ts';

const evidence = (a: string, b: string) => compare(signatureOf({ title: a, content: '' }), signatureOf({ title: b, content: '' }), createRarity());

test('a name heard and written with other characters sounds alike, another one does not', () => {
  expect(evidence('鼎茂城拖欠购房款', '鼎贸城拖欠购房款').heard).toBeGreaterThan(0.9);
  expect(evidence('锦盛天地广场噪音', '盛锦天地广场噪音').heard).toBeGreaterThan(0.9);
  expect(evidence('鼎茂城拖欠购房款', '鼎华城拖欠购房款').heard).toBeLessThan(0.6);
});

test('the same grievance in other words lies nearer than another one', () => {
  const near = evidence('供暖温度不达标，家里太冷', '暖气一直不热，室内只有十几度').meaning!;
  expect(near).toBeGreaterThan(evidence('供暖温度不达标，家里太冷', '路边停车乱收费没有发票').meaning! + 0.2);
});

test('a signature written before meanings were known is still read', () => {
  const signature = signatureOf({ title: '翠湖花园供暖不热', content: '' });
  const old = encodeSignature({ ...signature, meaning: null });
  expect(decodeSignature(old)).toEqual({ ...signature, meaning: null });
});

test('the traps are planted alike for a seed, each of them, and no message belongs to two issues', () => {
  const { issues, messages } = plantTraps({ seed: 5, rounds: 1 });
  expect(plantTraps({ seed: 5, rounds: 1 }).messages).toEqual(messages);
  expect(new Set(issues.map(({ trap }) => trap))).toEqual(new Set(traps));
  const ids = issues.flatMap(({ messageIds }) => messageIds);
  expect(new Set(ids).size).toBe(ids.length);
});
