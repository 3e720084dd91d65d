import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGrouper, decodeSignature, encodeSignature, signatureOf, type Row } from '../../../analytics/groups/index.ts';
import { generateMessages } from './generated.ts';
import { message, mixingPlant } from './story.ts';

describe('an index that is a view of stored rows', () => {
  test('rebuilt from its rows it places what comes next exactly as the first one does', () => {
    const messages = generateMessages(400, 7);
    const first = createGrouper();
    const rows: Row[] = [];
    for (const one of messages.slice(0, 300)) {
      const { groupId, drawn } = first.place(one);
      rows.push({ id: one.id, citizen: one.citizen, at: one.at, groupId, signature: decodeSignature(encodeSignature(signatureOf(one))) });
      for (const { id, to } of drawn) rows.push({ ...rows.find((row) => row.id === id)!, groupId: to });
    }
    const second = createGrouper();
    for (const row of rows) second.remember(row);
    expect([...second.groups()]).toEqual([...first.groups()]);
    const rest = messages.slice(300);
    expect(rest.map((one) => second.place(one))).toEqual(rest.map((one) => first.place(one)));
    expect(rows.filter((row) => row.groupId !== row.id).length).toBeGreaterThan(50);
  });

  test('messages of one moment are placed in the order they are given, every time alike', () => {
    const at = new Date('2024-05-01T00:00:00Z');
    const messages = mixingPlant().map((one) => ({ ...one, at }));
    const place = () => {
      const grouper = createGrouper();
      return messages.map((one) => grouper.place(one));
    };
    expect(place()).toEqual(place());
    expect(place()[0]).toMatchObject({ founded: true });
  });

  test('a message placed twice stays where it is and counts once', () => {
    const grouper = createGrouper();
    const [a, b] = mixingPlant();
    grouper.place(a!);
    grouper.place(b!);
    expect(grouper.place(b!)).toMatchObject({ groupId: 'm1', founded: false });
    expect(grouper.size).toBe(2);
    expect(grouper.group('m1')!.members).toEqual(['m1', 'm2']);
  });

  test('a row that names another group moves the message there, and an emptied group is gone', () => {
    const grouper = createGrouper();
    const [a, b] = mixingPlant();
    grouper.place(a!);
    grouper.place(b!);
    for (const one of [a!, b!]) grouper.remember({ ...one, signature: signatureOf(one), groupId: 'decided-by-a-person' });
    expect(grouper.group('m1')).toBeUndefined();
    expect(grouper.group('decided-by-a-person')!.members).toEqual(['m1', 'm2']);
    expect(grouper.place(mixingPlant()[2]!).groupId).toBe('decided-by-a-person');
  });
});

describe('signatures', () => {
  test('survive their bytes, and their bytes hold no readable text', () => {
    for (const one of mixingPlant()) {
      const signature = signatureOf(one);
      const bytes = encodeSignature(signature);
      expect(decodeSignature(bytes)).toEqual(signature);
      expect(new TextDecoder().decode(bytes)).not.toMatch(/搅拌|翠湖/);
    }
    expect(() => decodeSignature(new Uint8Array(7))).toThrow(RangeError);
  });

  test('any text whatever can be placed, compared and rebuilt', () => {
    const texts = ['', ' ', '。。。', '😀😀', '🏠花园🏠花园', '\ud800', '\u0000', 'A', '1', '搅'.repeat(50_000), '翠湖花园'.repeat(9_000), 'ＡＢＣ　１２３', 'https://example.org/a?b=c'];
    const grouper = createGrouper();
    texts.forEach((text, i) => expect(grouper.place(message(`a${i}`, text, text)).groupId).toBeTypeOf('string'));
    expect(grouper.place(message('empty', '', ''))).toMatchObject({ founded: true });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (title, content) => {
      const signature = signatureOf({ title, content });
      expect(decodeSignature(encodeSignature(signature))).toEqual(signature);
      grouper.like({ title, content }, 3);
    }), { numRuns: 200 });
  });
});
