// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { appealOf, dropDraft, isPhone, keepDraft, newDraft, readDraft } from '../../../console/citizen/file/draft.ts';

const now = new Date('2026-11-21T08:00:00Z');
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000);
beforeEach(() => localStorage.clear());

test('a draft comes back as it was left, with the same key', () => {
  const draft = { ...newDraft(), content: '井盖松动', phone: '13900001234' };
  keepDraft(localStorage, draft, now);
  expect(readDraft(localStorage, hours(23))).toEqual(draft);
});

test('after a day it is gone, and so is the phone number in it', () => {
  keepDraft(localStorage, { ...newDraft(), content: '井盖松动', phone: '13900001234' }, now);
  expect(readDraft(localStorage, hours(24))).toBeNull();
  expect(JSON.stringify({ ...localStorage })).not.toContain('13900001234');
});

test('what cannot be read is no draft', () => {
  localStorage.setItem('hotline.draft', '{broken');
  expect(readDraft(localStorage, now)).toBeNull();
});

test('dropped after success, the next appeal gets another key', () => {
  const first = newDraft();
  keepDraft(localStorage, first, now);
  dropDraft(localStorage);
  expect(readDraft(localStorage, now)).toBeNull();
  expect(newDraft().idempotencyKey).not.toBe(first.idempotencyKey);
});

test('an anonymous appeal carries no name, and empty fields are left out', () => {
  const draft = { ...newDraft(), content: ' 井盖松动 ', phone: '13900001234 ', name: '王女士', isAnonymous: true };
  expect(appealOf(draft)).toEqual({ idempotencyKey: draft.idempotencyKey, content: '井盖松动', phone: '13900001234', isAnonymous: true });
  expect(appealOf({ ...draft, isAnonymous: false })).toMatchObject({ name: '王女士' });
});

test.each([['13900001234', true], ['139 0000 1234', true], ['0900-8812345', true], ['+86 13900001234', true], ['12345', false], ['打我手机', false], ['', false]])('phone %s: %s', (text, right) => {
  expect(isPhone(text)).toBe(right);
});
