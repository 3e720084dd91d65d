import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markPhrases } from '../../../console/groups/mark-phrases.ts';
import { doneSteps, isLate, isPlan } from '../../../console/groups/plan-course.ts';
import { getsReply } from '../../../console/groups/gets-reply.ts';
import { sparkPath } from '../../../console/groups/spark-path.ts';
import { ticketNumbers } from '../../../console/groups/ticket-numbers.ts';

test('shared phrases are marked where they stand, the longer one first', () => {
  expect(markPhrases('外墙瓷砖脱落很危险', ['瓷砖', '瓷砖脱落'])).toEqual([{ text: '外墙', marked: false }, { text: '瓷砖脱落', marked: true }, { text: '很危险', marked: false }]);
});

test('a member\'s words are never changed by the marking, whatever the phrases', () => {
  fc.assert(fc.property(fc.string(), fc.array(fc.string({ maxLength: 4 }), { maxLength: 6 }), (text, phrases) => {
    expect(markPhrases(text, phrases).map((p) => p.text).join('')).toBe(text);
  }));
});

test('a step is late from the day after its day, unless it is done', () => {
  const step = { step: '修', until: '2026-11-20' };
  expect(isLate(step, '2026-11-20')).toBe(false);
  expect(isLate(step, '2026-11-21')).toBe(true);
  expect(isLate({ ...step, done: '2026-11-25' }, '2026-12-01')).toBe(false);
  expect(doneSteps([step, { ...step, done: '2026-11-20' }])).toBe(1);
});

test('a plan needs a step, and each step its day', () => {
  expect([isPlan(undefined), isPlan([]), isPlan([{ step: '修', until: '' }]), isPlan([{ step: '修', until: '2026-11-20' }])]).toEqual([false, false, false, false]);
  expect(isPlan([{ step: '修缮', until: '2026-11-20' }])).toBe(true);
});

test('the reply\'s preview leaves out who has a result or withdrew', () => {
  expect((['inProgress', 'rework', 'pendingVisit', 'closed', 'cancelled', 'declined'] as const).filter((state) => getsReply({ state }))).toEqual(['inProgress', 'rework']);
});

test('ticket numbers as people paste them, each once', () => {
  expect(ticketNumbers(' 99012611210000001\n99012611210000002\uff0c99012611210000001;')).toEqual(['99012611210000001', '99012611210000002']);
  expect(ticketNumbers(' \n')).toEqual([]);
});

test('the spark line keeps inside its box, zero at the bottom and the greatest at the top', () => {
  const { path, last } = sparkPath([0, 5, 10], 100, 30);
  expect(path).toBe('M3 27L50 15L97 3');
  expect(last).toEqual([97, 3]);
  expect(sparkPath([], 100, 30).last).toBeUndefined();
});
