import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { place } from '../../../ticketing/db/schema/index.ts';
import { foundPlaces } from '../../../ticketing/place/found-places.ts';
import { Gazetteer, type KnownPlace } from '../../../ticketing/place/gazetteer.ts';
import { asHeard } from '../../../ticketing/place/homophones.ts';
import { city } from '../../../ticketing/seed/city/index.ts';
import { testCore, type TestCore } from '../../setup/core.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const row = (kind: KnownPlace['kind'], name: string, regionCode: string, aliases: string[] = []): KnownPlace => ({ id: 0, kind, name, aliases, regionCode, lng: null, lat: null });
const small = new Gazetteer([row('estate', '翠湖花园', '990101001001'), row('road', '清河路', '990104'), row('poi', '翠湖', '990101'), row('estate', '翠湖花园二期', '990101001002', ['翠湖新园']), row('road', '望江大道', '990101'), row('road', '望江大道', '990102')]);
const namesIn = (text: string) => small.find(text).map((f) => f.entry.name);

describe('the places of the city', () => {
  test('a fresh city knows those of the seed, each in a region that exists, none twice', async () => {
    expect(core.city.places.size).toBe(city.places.length);
    expect(city.places.filter((p) => !core.city.regions.has(p.regionCode))).toEqual([]);
    const keys = city.places.map((p) => `${p.kind} ${p.name} ${p.regionCode}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(city.places.map((p) => p.kind))).toEqual(new Set(['road', 'estate', 'poi']));
  });

  test('a new place is known once the city is read again', async () => {
    expect(core.city.places.find('澄江御苑停水')).toEqual([]);
    await core.db.insert(place).values({ kind: 'estate', name: '澄江御苑', regionCode: '990102001001', aliases: ['澄江别墅'] });
    await core.city.reload();
    expect(core.city.places.find('澄江御苑停水').map((f) => f.entry.regionCode)).toEqual(['990102001001']);
    expect(core.city.places.find('澄江别墅停水').map((f) => f.entry.name)).toEqual(['澄江御苑']);
  });

  test('the seed founds them once: what the city took away stays away', async () => {
    await core.db.delete(place).where(and(eq(place.kind, 'poi'), eq(place.name, '塔山公园')));
    await core.db.transaction((tx) => foundPlaces(tx, city.places, core.now()));
    expect(await core.db.select().from(place).where(eq(place.name, '塔山公园'))).toEqual([]);
  });
});

describe('found in a text', () => {
  test('the longest name at each place; one in two districts twice; two characters are a word', () => {
    expect(namesIn('翠湖花园二期和翠湖花园')).toEqual(['翠湖花园二期', '翠湖花园']);
    expect(namesIn('望江大道')).toEqual(['望江大道', '望江大道']);
    expect(namesIn('翠湖边上')).toEqual([]);
    expect(namesIn('')).toEqual([]);
  });

  test('as it sounds: at least half of the name stands, and it is not short', () => {
    expect(small.findHeard('翠胡花园').map((f) => f.entry.name)).toEqual(['翠湖花园']);
    expect(small.findHeard('脆胡华圆')).toEqual([]);
    expect(small.findHeard('清荷路')).toEqual([]);
    expect(small.findHeard('翠湖花园')).toEqual([]);
  });

  test('characters said alike become one, unit for unit', () => {
    expect(asHeard('清荷苑')).toBe(asHeard('青河园'));
    expect(asHeard('😀荷')).toHaveLength(3);
  });
});
