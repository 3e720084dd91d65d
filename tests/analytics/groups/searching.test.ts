import { expect, test } from 'vitest';
import { createGrouper, signatureOf } from '../../../analytics/groups/index.ts';
import { generateMessages } from './generated.ts';
import { mixingPlant } from './story.ts';

test('while an agent types, the like messages are shown, best first, and nothing changes', () => {
  const grouper = createGrouper();
  for (const one of [...generateMessages(200, 3), ...mixingPlant('望海雅居')]) grouper.place(one);
  const before = [...grouper.groups()];
  const typed = { title: '望海雅居搅拌站太吵', content: '望海雅居旁边搅拌站噪音粉尘扰民，夜里也不停' };
  const found = grouper.like(typed, 3);
  expect(found).toHaveLength(3);
  expect(found.map(({ groupId }) => groupId)).toEqual(['m1', 'm1', 'm1']);
  expect(found[0]!.similarity).toBeGreaterThanOrEqual(found[2]!.similarity);
  for (const phrase of found[0]!.sharedPhrases) expect(`${typed.title}。${typed.content}`).toContain(phrase);
  expect([...grouper.groups()]).toEqual(before);
  expect(grouper.like(typed, 0)).toEqual([]);
  expect(createGrouper().like(typed, 5)).toEqual([]);
});

test('a text half typed finds its like already', () => {
  const grouper = createGrouper();
  for (const one of mixingPlant('望海雅居')) grouper.place(one);
  expect(grouper.like({ title: '', content: '望海雅居搅拌站' }, 1)).toMatchObject([{ groupId: 'm1' }]);
});

test('among twenty thousand messages held a placement reads and compares no more than a bounded few', () => {
  const grouper = createGrouper();
  const messages = generateMessages(20_100, 11);
  for (const one of messages.slice(0, 20_000)) grouper.remember({ ...one, signature: signatureOf(one), groupId: one.id });
  let compared = 0;
  let read = 0;
  for (const one of messages.slice(20_000)) {
    grouper.place(one);
    compared = Math.max(compared, grouper.compared);
    read = Math.max(read, grouper.read);
  }
  expect(grouper.size).toBe(20_100);
  expect(compared).toBe(48);
  expect(read).toBeGreaterThan(400);
  expect(read).toBeLessThanOrEqual(32 * 400);
}, 120_000);
