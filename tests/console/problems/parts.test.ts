import { expect, test } from 'vitest';
import { doneSteps, isLate, isPlan, toSend } from '../../../console/problems/plan-course.ts';
import { ticketNumbers } from '../../../console/problems/ticket-numbers.ts';

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

test('ticket numbers as people paste them, each once', () => {
  expect(ticketNumbers(' 99012611210000001\n99012611210000002\uff0c99012611210000001;')).toEqual(['99012611210000001', '99012611210000002']);
  expect(ticketNumbers(' \n')).toEqual([]);
});

test('a plan is sent without what the server writes itself', () => {
  expect(toSend([{ id: '1', step: '修缮', until: '2026-11-20', done: '2026-11-19' }, { step: '复查', unitId: 'yx-hb', until: '2026-12-01' }])).toEqual([{ id: '1', step: '修缮', until: '2026-11-20' }, { step: '复查', unitId: 'yx-hb', until: '2026-12-01' }]);
});
