import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolveUnits } from '../../../ticketing/catalogue/resolve.ts';
import { cityDay } from '../../../ticketing/deadline/city-day.ts';
import { advise } from '../../../ticketing/routing/advise.ts';
import { fill } from '../../generate/phrasing.ts';
import { places } from '../../generate/places.ts';
import { seeded } from '../../generate/random.ts';
import { templates } from '../../generate/templates/all.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { appeals } from './appeals.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

describe('the right unit first time', () => {
  const rightUnit = (a: (typeof appeals)[number]) => resolveUnits(core.city, a.matter, a.regionCode, cityDay(core.now()))!.lead.id;
  const advised = () => Promise.all(appeals.map(async (appeal) => ({ appeal, advice: await advise(core, appeal) })));

  test('four of five appeals of every trade go to the unit that the catalogue names for their matter', async () => {
    const missed = (await advised()).filter(({ appeal, advice }) => advice.units[0]?.unitId !== rightUnit(appeal)).map(({ appeal }) => appeal);
    expect(new Set(appeals.map((a) => a.matter.slice(0, 2))).size).toBe(18);
    expect(missed.length / appeals.length, missed.map((a) => a.content).join('\n')).toBeLessThanOrEqual(0.2);
  });

  test('of those it would send on alone at most one in twenty goes wrong', async () => {
    const alone = (await advised()).filter(({ advice }) => advice.decision === 'auto');
    const wrong = alone.filter(({ appeal, advice }) => advice.units[0]!.unitId !== rightUnit(appeal)).map(({ appeal }) => appeal);
    expect(alone.length).toBeGreaterThan(appeals.length / 3);
    expect(wrong.length / alone.length, wrong.map((a) => a.content).join('\n')).toBeLessThanOrEqual(0.05);
  });

  // The demonstration's texts are harder than those above: about one in nine goes to another unit.
  test('it never claims more than it keeps: in each band of confidence as many are right as it says', async () => {
    const random = seeded(7);
    const told = await Promise.all(templates.flatMap((template) => template.texts.map(async (text, i) => {
      const fitting = places.filter((p) => (template.suits === 'both' ? true : p.village === (template.suits === 'village')));
      const place = fitting[(i * 7919) % fitting.length]!;
      const advice = await advise(core, { content: fill(text, place, random), regionCode: place.communityCode });
      return { confidence: advice.confidence, right: advice.units[0]?.unitId === rightUnit({ matter: template.matter, content: '', regionCode: place.communityCode }) };
    })));
    expect(told.filter((t) => !t.right).length).toBeGreaterThan(20);
    for (const from of [0.3, 0.5, 0.7, 0.85]) {
      const band = told.filter((t) => t.confidence >= from && t.confidence < from + 0.2);
      const claimed = band.reduce((sum, t) => sum + t.confidence, 0) / band.length;
      expect(band.filter((t) => t.right).length / band.length, `from ${from}`).toBeGreaterThan(claimed - 0.03);
    }
  });

  test('at most three units, likeliest first, each with the clause of the catalogue', async () => {
    for (const a of appeals) {
      const { units } = await advise(core, a);
      expect(units.length).toBeLessThanOrEqual(3);
      expect(units.map((u) => u.probability)).toEqual(units.map((u) => u.probability).toSorted((x, y) => y - x));
      for (const unit of units) expect(unit.clause).toMatch(/^派单目录 \d/);
    }
  });
});

describe('reasons', () => {
  test('the words found are the reasons for the matter', async () => {
    const [matter] = (await advise(core, { content: '人民路的路灯不亮，漆黑一片', regionCode: '990101' })).matters;
    expect(matter).toMatchObject({ code: '020302', path: '市容与市政设施 / 市政道路与设施 / 路灯不亮' });
    expect(matter!.because.filter((e) => e.kind === 'word').map((e) => e.text)).toEqual(expect.arrayContaining(['路灯不亮', '漆黑一片']));
  });

  test('a longer phrase hides the shorter ones inside it, and parts that touch are shown as one', async () => {
    const words = (await advise(core, { content: '停车场乱收停车费', regionCode: '990101' })).matters[0]!.because.filter((e) => e.kind === 'word').map((e) => e.text);
    expect(words.toSorted()).toEqual(['停车场', '乱收停车费'].toSorted());
  });

  test('a number is not part of a longer number: 12000 is not 120', async () => {
    const told = await advise(core, { content: '合同总价12000元', regionCode: '990101' });
    expect(told.matters.map((m) => m.code)).not.toContain('130104');
  });

  test('words between the characters of a phrase do not hide it', async () => {
    expect((await advise(core, { content: '暖气开了半个月一直都不热', regionCode: '990101' })).units[0]).toMatchObject({ unitId: 'yc-heat' });
  });

  test('a text without words of any matter names none, and the machine asks', async () => {
    const advice = await advise(core, { content: '你好在吗', regionCode: '990101' });
    expect(advice).toMatchObject({ units: [], confidence: 0, decision: 'ask' });
  });

  test('what a person settled counts as certain and says so', async () => {
    const advice = await advise(core, { content: '路灯不亮', regionCode: '990101', fixed: { matterCode: '060101', appealType: 'suggestion', urgency: 'urgent' } });
    expect(advice.matters).toEqual([expect.objectContaining({ code: '060101', probability: 1, because: [expect.objectContaining({ kind: 'person' })] })]);
    expect(advice.types[0]).toMatchObject({ label: 'suggestion', probability: 1 });
    expect(advice.urgency[0]).toMatchObject({ label: 'urgent', probability: 1 });
    expect(advice.units[0]).toMatchObject({ unitId: 'yx-fg', probability: 1 });
  });

  test('a unit that gave it back, and those below it, are not proposed again', async () => {
    const content = '路灯不亮，漆黑一片';
    expect((await advise(core, { content, regionCode: '990101' })).units[0]!.unitId).toBe('yx-cg');
    expect((await advise(core, { content, regionCode: '990101', excludedUnitIds: ['yx-cg'] })).units.map((u) => u.unitId)).not.toContain('yx-cg');
  });

  test('after the catalogue changed, its new words are known', async () => {
    const content = '蓝精灵广告';
    expect((await advise(core, { content, regionCode: '990101' })).matters[0]?.code).not.toBe('180304');
    const changed = { ...core.city, matters: new Map([...core.city.matters].map(([code, m]) => [code, code === '180304' ? { ...m, words: ['蓝精灵广告'] } : m])) };
    expect((await advise({ ...core, city: changed }, { content, regionCode: '990101' })).matters[0]?.code).toBe('180304');
  });
});
