import { describe, expect, it } from 'vitest';
import { city } from '../../ticketing/seed/city/index.ts';
import { generateAppeals, plantedOutbreaks } from './appeals.ts';
import type { GeneratedAppeal } from './appeals.ts';
import { outbreakKinds, outbreakNames } from './outbreaks/kinds.ts';
import { places } from './places.ts';
import { cityClock } from './rhythm.ts';
import { templates } from './templates/all.ts';

const from = new Date('2025-01-01T00:00:00+08:00');
const to = new Date('2026-01-01T00:00:00+08:00');
const outbreaks = plantedOutbreaks({ seed: 7, count: 16, from, to });
const year: readonly GeneratedAppeal[] = [...generateAppeals({ seed: 7, count: 30_000, from, to, outbreaks })];

const share = (test: (a: GeneratedAppeal) => boolean): number => year.filter(test).length / year.length;

describe('the words at hand', () => {
  it('cover at least sixty matters with three texts or more, all of matters that exist', () => {
    const leaves = new Set(city.matters.filter((m) => m.level === 3).map((m) => m.code));
    expect(new Set(templates.map((t) => t.matter)).size).toBeGreaterThanOrEqual(60);
    expect(templates.filter((t) => t.texts.length < 3 || t.titles.length === 0 || !leaves.has(t.matter)).map((t) => t.matter)).toEqual([]);
  });

  it('name at least five hundred places, no estate twice, in communities that exist', () => {
    const communities = new Set(city.regions.filter((r) => r.level === 'community').map((r) => r.code));
    expect(places.length).toBeGreaterThanOrEqual(500);
    expect(new Set(places.map((p) => p.estate)).size).toBe(places.length);
    expect(places.filter((p) => !communities.has(p.communityCode))).toEqual([]);
  });

  it('tell each kind of outbreak in at least eight ways', () => {
    expect(outbreakNames.length).toBeGreaterThanOrEqual(6);
    for (const name of outbreakNames) expect(new Set(outbreakKinds[name].texts).size, name).toBeGreaterThanOrEqual(8);
  });
});

describe('a generated year', () => {
  it('is the same for the same seed and another for another', () => {
    const sample = (seed: number): GeneratedAppeal[] => [...generateAppeals({ seed, count: 500, from, to })];
    expect(sample(3)).toEqual(sample(3));
    expect(sample(4).map((a) => a.content)).not.toEqual(sample(3).map((a) => a.content));
  });

  it('has exactly the rows asked for, in order of time, inside the period, each with its own id', () => {
    expect(year).toHaveLength(30_000);
    expect(new Set(year.map((a) => a.id)).size).toBe(year.length);
    expect(year.every((a, i) => a.at >= from && a.at < to && (i === 0 || a.at >= (year[i - 1] as GeneratedAppeal).at))).toBe(true);
  });

  it('holds texts of twenty to three hundred characters with every slot filled', () => {
    expect(year.filter((a) => a.content.length < 20 || a.content.length > 300).map((a) => a.content)).toEqual([]);
    expect(year.filter((a) => /[{}]|undefined/.test(a.title + a.content + a.address))).toEqual([]);
    expect(new Set(year.map((a) => a.content)).size).toBeGreaterThan(year.length * 0.9);
  });

  it('gives each citizen one name and one phone from a range nobody holds', () => {
    const phones = new Map<string, string>();
    for (const a of year) {
      expect(a.phone).toMatch(/^154[1-9]\d{7}$/);
      expect(phones.get(a.citizen) ?? a.phone).toBe(a.phone);
      phones.set(a.citizen, a.phone);
    }
    expect(new Set(phones.values()).size).toBe(phones.size);
  });

  it('has five to eight in a hundred from citizens who appealed before, and says which appeal is repeated', () => {
    const seen = new Map<string, GeneratedAppeal>();
    const citizens = new Set<string>();
    let again = 0;
    for (const a of year) {
      if (citizens.has(a.citizen)) again += 1;
      if (a.repeatOf) expect(seen.get(a.repeatOf)).toMatchObject({ citizen: a.citizen, matterCode: a.matterCode, regionCode: a.regionCode });
      citizens.add(a.citizen);
      seen.set(a.id, a);
    }
    expect(again / year.length).toBeGreaterThan(0.05);
    expect(again / year.length).toBeLessThan(0.08);
  });

  it('follows day, week and season', () => {
    const hour = (a: GeneratedAppeal): number => cityClock(a.at.getTime()).hour;
    expect(share((a) => hour(a) === 9)).toBeGreaterThan(8 * share((a) => hour(a) === 3));
    const day = (n: number) => (a: GeneratedAppeal): boolean => cityClock(a.at.getTime()).weekday === n;
    expect(share(day(1))).toBeGreaterThan(1.3 * share(day(0)));
    const cold = year.filter((a) => a.matterCode === '010401');
    const winter = cold.filter((a) => [0, 1, 2, 10, 11].includes(cityClock(a.at.getTime()).month));
    expect(winter.length).toBeGreaterThan(cold.length * 0.9);
  });

  it('comes by every channel, mostly by phone, in many types and matters', () => {
    expect(share((a) => a.channel === 'call')).toBeGreaterThan(0.5);
    expect(new Set(year.map((a) => a.channel))).toEqual(new Set(['call', 'wechat', 'web', 'sms']));
    expect(new Set(year.map((a) => a.type)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(year.map((a) => a.matterCode)).size).toBeGreaterThanOrEqual(60);
    expect(new Set(year.map((a) => a.regionCode)).size).toBe(city.regions.filter((r) => r.level === 'community').length);
  });
});

describe('planted outbreaks', () => {
  it('are told in full, by as many citizens as planned, inside their days and community', () => {
    for (const outbreak of outbreaks) {
      const told = year.filter((a) => a.outbreak === outbreak.id);
      const end = outbreak.from.getTime() + outbreak.days * 86_400_000;
      expect(told).toHaveLength(outbreak.appeals);
      expect(new Set(told.map((a) => a.citizen)).size).toBe(outbreak.citizens);
      expect(told.every((a) => a.at >= outbreak.from && a.at.getTime() < end)).toBe(true);
      expect(new Set(told.map((a) => a.regionCode))).toEqual(new Set([places[outbreak.place]?.communityCode]));
    }
  });

  it('are told in different words', () => {
    for (const outbreak of outbreaks) {
      const texts = year.filter((a) => a.outbreak === outbreak.id).map((a) => a.content);
      expect(new Set(texts).size, outbreak.id).toBeGreaterThan(texts.length * 0.9);
    }
  });

  it('are refused when they do not fit', () => {
    expect(() => [...generateAppeals({ seed: 1, count: 10, from, to, outbreaks })]).toThrow(RangeError);
    expect(() => [...generateAppeals({ seed: 1, count: 30_000, from, to: new Date('2025-01-02T00:00:00+08:00'), outbreaks })]).toThrow(RangeError);
  });
});
