// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { NewAppeal, Receipt } from '../../../console/citizen/api/appeals.ts';
import { CallFailed } from '../../../console/citizen/api/call.ts';
import { newDraft, type Draft } from '../../../console/citizen/file/draft.ts';
import { sendDraft } from '../../../console/citizen/file/send-draft.ts';

const noAnswer = () => new CallFailed('noAnswer', 0, null);
const refusal = (id: string) => new CallFailed(id, 409, { zh: '不行', en: 'no' });

/** The one door: same key and same body is the same ticket, same key and another body is refused. Answers may be lost on the way back. */
function oneDoor() {
  const taken = new Map<string, { body: string; receipt: Receipt }>();
  const door = { lose: false, tickets: taken, file: async (appeal: NewAppeal): Promise<Receipt> => {
    const body = JSON.stringify(appeal);
    const before = taken.get(appeal.idempotencyKey);
    if (before && before.body !== body) throw refusal('keyReused');
    const receipt = before?.receipt ?? { ticketNo: `T${taken.size + 1}`, queryCode: '12345678', duplicate: false };
    taken.set(appeal.idempotencyKey, { body, receipt });
    if (door.lose) throw noAnswer();
    return { ...receipt, duplicate: before !== undefined };
  } };
  return door;
}

const written = (content: string): Draft => ({ ...newDraft(), content, phone: '13900001234' });

test('a lost answer and a second press are one appeal, with the number from the first', async () => {
  const door = oneDoor();
  let draft = written('路灯不亮');
  const keep = (next: Draft) => { draft = next; };
  door.lose = true;
  await expect(sendDraft(draft, door.file, keep)).rejects.toThrow('noAnswer');
  door.lose = false;
  const sent = await sendDraft(draft, door.file, keep);
  expect(sent).toEqual({ receipt: { ticketNo: 'T1', queryCode: '12345678', duplicate: true }, earlier: false });
  expect(door.tickets.size).toBe(1);
});

test('edited after a lost answer: the appeal that had arrived is found again, and no second one is made', async () => {
  const door = oneDoor();
  let draft = written('路灯不亮');
  const keep = (next: Draft) => { draft = next; };
  door.lose = true;
  await expect(sendDraft(draft, door.file, keep)).rejects.toThrow();
  door.lose = false;
  const sent = await sendDraft({ ...draft, content: '路灯不亮，已经三天' }, door.file, keep);
  expect(sent).toMatchObject({ receipt: { ticketNo: 'T1' }, earlier: true });
  expect(door.tickets.size).toBe(1);
});

test('edited twice with the network down in between: the wording that arrived is still found', async () => {
  const door = oneDoor();
  let draft = written('甲');
  const keep = (next: Draft) => { draft = next; };
  door.lose = true;
  await expect(sendDraft(draft, door.file, keep)).rejects.toThrow();
  await expect(sendDraft({ ...draft, content: '乙' }, async () => { throw noAnswer(); }, keep)).rejects.toThrow();
  door.lose = false;
  expect(await sendDraft({ ...draft, content: '丙' }, door.file, keep)).toMatchObject({ receipt: { ticketNo: 'T1' }, earlier: true });
  expect(door.tickets.size).toBe(1);
});

test('a wording the server refused is not tried again later', async () => {
  let draft = written('甲');
  await expect(sendDraft(draft, async () => { throw refusal('invalid'); }, (next) => { draft = next; })).rejects.toThrow('invalid');
  expect(draft.unanswered).toEqual([]);
});

test('the body is stored before it leaves, because the page may die on the way', async () => {
  const order: string[] = [];
  await sendDraft(written('甲'), async () => { order.push('sent'); return { ticketNo: 'T', queryCode: '1', duplicate: false }; }, () => order.push('kept'));
  expect(order).toEqual(['kept', 'sent']);
});
