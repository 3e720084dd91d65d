import { afterAll, beforeAll, expect, test } from 'vitest';
import { advise } from '../../../ticketing/routing/advise.ts';
import { masked } from '../../../ticketing/routing/reading.ts';
import { withoutWords } from '../../../ticketing/routing/suggest.ts';
import { testCore, type TestCore } from '../../setup/core.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const content = '云溪区清荷路鑫隆建材公司夜里偷排废水，臭味刺鼻，开门的车是云A12345。我叫王小明，电话13800138000。';

test('advice reads places, parties and personal data, and keeps of the last only a mask', async () => {
  const advice = await advise(core, { content });
  expect(advice.places.length + advice.parties.length).toBeGreaterThan(0);
  expect(advice.personalData.map((d) => d.kind)).toContain('phone');
  expect(advice).toMatchObject({ language: 'zh-Hans', models: [{ kind: 'category' }] });
  expect(JSON.stringify(advice.personalData)).not.toMatch(/13800138000|王小明/u);
  expect(JSON.stringify(advice)).not.toContain('13800138000');
});

test('of a confidential ticket nothing of this is stored that tells its words', async () => {
  const advice = await advise(core, { content });
  const told = { ...advice, similar: [{ ticketNo: '990000000000001', likeness: 0.9, shared: ['夜里'] }], units: advice.units.map((u) => ({ ...u, because: [{ kind: 'word' as const, text: '废水', weight: 1 }, { kind: 'person' as const, text: '退单建议', weight: 1 }] })) };
  const { advice: kept, reason } = withoutWords({ decision: 'ask', reason: '废水', advice: told });
  const text = JSON.stringify({ kept, reason });
  for (const word of ['废水', '夜里', '鑫隆', '清荷路', '云A12345', '王小明', '990000000000001']) expect(text).not.toContain(word);
  expect(kept).toMatchObject({ similar: [], places: [], parties: [], personalData: [], language: 'zh-Hans' });
  expect(text).toContain('退单建议');
});

test('a mask shows where it stands and not what it is', () => {
  expect(['王', '王明', '王小明', '13800138000', '云A12345', ''].map(masked)).toEqual(['王', '王*', '王**', '1******0', '云*****5', '']);
});
