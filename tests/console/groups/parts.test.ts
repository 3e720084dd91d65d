import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markPhrases } from '../../../console/groups/mark-phrases.ts';
import { sparkPath } from '../../../console/groups/spark-path.ts';

test('shared phrases are marked where they stand; those that overlap are one mark', () => {
  expect(markPhrases('翠湖花园搅拌站噪音', ['翠湖花园', '花园搅拌站'])).toEqual([{ text: '翠湖花园搅拌站', marked: true }, { text: '噪音', marked: false }]);
  expect(markPhrases('外墙瓷砖脱落很危险', ['瓷砖', '瓷砖脱落'])).toEqual([{ text: '外墙', marked: false }, { text: '瓷砖脱落', marked: true }, { text: '很危险', marked: false }]);
});

test('a member\'s words are never changed by the marking, whatever the phrases', () => {
  fc.assert(fc.property(fc.string(), fc.array(fc.string({ maxLength: 4 }), { maxLength: 6 }), (text, phrases) => {
    expect(markPhrases(text, phrases).map((p) => p.text).join('')).toBe(text);
  }));
});

test('the spark line keeps inside its box, zero at the bottom and the greatest at the top', () => {
  const { path, last } = sparkPath([0, 5, 10], 100, 30);
  expect(path).toBe('M3 27L50 15L97 3');
  expect(last).toEqual([97, 3]);
  expect(sparkPath([], 100, 30).last).toBeUndefined();
});
