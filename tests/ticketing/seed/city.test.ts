import { describe, expect, it } from 'vitest';
import { city } from '../../../ticketing/seed/city/index.ts';

const { regions, units, unitFunctions, hotlines, matters, catalogue, staff } = city;
const regionCodes = new Set(regions.map((r) => r.code));
const unitIds = new Set(units.map((u) => u.id));
const parentLength: Record<number, number> = { 6: 4, 9: 6, 12: 9, 14: 12 };

const repeated = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);

describe('regions', () => {
  it('have unique codes that begin with the code of an existing parent', () => {
    expect(repeated(regions.map((r) => r.code))).toEqual([]);
    const orphans = regions.filter((r) => r.level !== 'city' && !regionCodes.has(r.code.slice(0, parentLength[r.code.length])));
    expect(orphans).toEqual([]);
  });

  it('name their level by the length of their code', () => {
    const levelOf: Record<number, string> = { 4: 'city', 6: 'district', 9: 'subdistrict', 12: 'community', 14: 'grid' };
    expect(regions.filter((r) => levelOf[r.code.length] !== r.level)).toEqual([]);
    expect(new Set(regions.map((r) => r.level)).size).toBe(5);
  });

  it('give every district four to six subdistricts and every subdistrict three or four communities', () => {
    const children = (code: string, level: string): number => regions.filter((r) => r.level === level && r.code.startsWith(code)).length;
    for (const d of regions.filter((r) => r.level === 'district')) expect([4, 5, 6]).toContain(children(d.code, 'subdistrict'));
    for (const s of regions.filter((r) => r.level === 'subdistrict')) expect([3, 4]).toContain(children(s.code, 'community'));
  });

  it('lie inside the outline of their district', () => {
    const outline = new Map(regions.map((r) => [r.code, r.boundary]));
    const outside = regions.filter((r) => r.level !== 'city' && !inside(r.lng, r.lat, outline.get(r.code.slice(0, 6)) ?? []));
    expect(outside.map((r) => r.name)).toEqual([]);
  });

  it('tile the city: the outlines cover its rectangle exactly once', () => {
    const outlines = regions.flatMap((r) => (r.boundary ? [r.boundary] : []));
    expect(outlines).toHaveLength(6);
    for (let i = 0; i < 40; i += 1) {
      for (let j = 0; j < 40; j += 1) {
        const [lng, lat] = [103.6 + (i + 0.37) * 0.015, 38 + (j + 0.41) * 0.01125];
        expect(outlines.filter((outline) => inside(lng, lat, outline)), `${lng},${lat}`).toHaveLength(1);
      }
    }
  });
});

/** Ray casting. */
function inside(x: number, y: number, ring: readonly (readonly [number, number])[]): boolean {
  let within = false;
  ring.forEach(([xi, yi], i) => {
    const [xj, yj] = ring.at(i - 1) as readonly [number, number];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) within = !within;
  });
  return within;
}

describe('units', () => {
  it('have unique ids, names and duty phones', () => {
    expect(repeated(units.map((u) => u.id))).toEqual([]);
    expect(repeated(units.map((u) => u.name))).toEqual([]);
    expect(repeated(units.map((u) => u.dutyPhone))).toEqual([]);
  });

  it('stand under a unit that comes before them and in a region that exists', () => {
    const seen = new Set<string>();
    for (const u of units) {
      expect(u.parentId === null || seen.has(u.parentId), u.id).toBe(true);
      expect(regionCodes.has(u.regionCode), u.id).toBe(true);
      seen.add(u.id);
    }
    expect(units.filter((u) => u.parentId === null)).toHaveLength(1);
  });

  it('hold a function once per level and region', () => {
    const held = units.flatMap((u) => u.functions.map((f) => `${f} ${u.level} ${u.regionCode}`));
    expect(repeated(held)).toEqual([]);
  });

  it('give every district the bureaus that appeals are dispatched to', () => {
    const needed = ['urbanManagement', 'housing', 'environment', 'market', 'education', 'health', 'labour', 'policeTraffic', 'construction'];
    for (const d of regions.filter((r) => r.level === 'district')) {
      const held = new Set<string>(units.filter((u) => u.level === 'district' && u.regionCode === d.code).flatMap((u) => u.functions));
      expect(needed.filter((f) => !held.has(f)), d.name).toEqual([]);
    }
  });

  it('include an office for every subdistrict and enough city departments', () => {
    const offices = new Set(units.filter((u) => u.type === 'subdistrict').map((u) => u.regionCode));
    expect(regions.filter((r) => r.level === 'subdistrict' && !offices.has(r.code))).toEqual([]);
    expect(units.filter((u) => u.type === 'department' && u.level === 'city').length).toBeGreaterThanOrEqual(22);
  });
});

describe('matters', () => {
  const leaves = matters.filter((m) => m.level === 3);

  it('form a three-level tree with unique codes, parents first', () => {
    const seen = new Set<string>();
    for (const m of matters) {
      expect(seen.has(m.code), m.code).toBe(false);
      expect(m.parentCode === null ? m.level === 1 : seen.has(m.parentCode) && m.code.startsWith(m.parentCode), m.code).toBe(true);
      seen.add(m.code);
    }
    expect(leaves.length).toBeGreaterThanOrEqual(180);
  });

  it('have children at every inner node and four to twelve words at every leaf', () => {
    const parents = new Set(matters.map((m) => m.parentCode));
    expect(matters.filter((m) => m.level < 3 && !parents.has(m.code))).toEqual([]);
    expect(leaves.filter((m) => m.words.length < 4 || m.words.length > 12 || repeated(m.words).length > 0)).toEqual([]);
  });
});

describe('dispatch catalogue', () => {
  it('cites matters, regions, units and functions that exist', () => {
    const codes = new Set(matters.map((m) => m.code));
    for (const c of catalogue) {
      expect(codes.has(c.matterCode), c.clause).toBe(true);
      expect(c.regionCode === null || regionCodes.has(c.regionCode), c.clause).toBe(true);
      for (const lead of [c.lead, ...c.support]) {
        expect('unitId' in lead ? unitIds.has(lead.unitId) : lead.function in unitFunctions, c.clause).toBe(true);
      }
    }
    expect(repeated(catalogue.map((c) => `${c.matterCode} ${c.regionCode}`))).toEqual([]);
    expect(repeated(catalogue.map((c) => c.clause))).toEqual([]);
  });

  /** The least that the catalogue promises: most specific matter, then longest region, then the holder in that region. */
  function holders(matterCode: string, regionCode: string): string[] {
    const fits = catalogue.filter((c) => matterCode.startsWith(c.matterCode) && regionCode.startsWith(c.regionCode ?? ''));
    const rank = (c: (typeof fits)[number]): number => c.matterCode.length * 100 + (c.regionCode?.length ?? 0);
    const lead = fits.toSorted((a, b) => rank(b) - rank(a))[0]?.lead;
    if (!lead) return [];
    if ('unitId' in lead) return [lead.unitId];
    const depth = { city: 4, district: 6, subdistrict: 9 }[lead.level];
    const place = regionCode.slice(0, depth);
    return units.filter((u) => u.level !== 'community' && u.regionCode === place && (u.functions as readonly string[]).includes(lead.function)).map((u) => u.id);
  }

  it.each(regions.filter((r) => ['city', 'district', 'subdistrict'].includes(r.level)).map((r) => [r.name, r.code]))(
    'gives every matter in %s exactly one lead unit',
    (_name, regionCode) => {
      const wrong = matters.filter((m) => m.level === 3 && holders(m.code, regionCode).length !== 1);
      expect(wrong.map((m) => `${m.code} ${m.name}: ${holders(m.code, regionCode).join()}`)).toEqual([]);
    },
  );

  it('lets 宁和县 lead with its own water and heat companies', () => {
    expect(holders('010101', '990121100')).toEqual(['nh-water']);
    expect(holders('010103', '990121100')).toEqual(['nh-water']);
    expect(holders('010401', '990121')).toEqual(['nh-heat']);
    expect(holders('010401', '990101')).toEqual(['yc-heat']);
  });

  it('keeps what departments must handle away from the grass roots', () => {
    const street = catalogue.filter((c) => 'level' in c.lead && c.lead.level === 'subdistrict');
    expect(street.map((c) => c.matterCode).toSorted()).toEqual(['0201', '060103', '1504', '150402', '160304']);
  });
});

describe('hotlines and staff', () => {
  it('have four hotlines whose owners and stage owners exist', () => {
    expect(hotlines.map((h) => h.number).toSorted()).toEqual(['12319', '12345', '12350', '12358']);
    for (const h of hotlines) {
      expect(unitIds.has(h.ownerUnitId)).toBe(true);
      expect(Object.values(h.stageOwners).every((owner) => owner === 'centre' || unitIds.has(owner))).toBe(true);
    }
  });

  it('have unique user names and phones, and units and hotlines that exist', () => {
    expect(repeated(staff.map((s) => s.username))).toEqual([]);
    expect(repeated(staff.flatMap((s) => s.phone ?? []))).toEqual([]);
    const numbers = new Set(hotlines.map((h) => h.number));
    expect(staff.filter((s) => !unitIds.has(s.unitId) || s.hotlineNumbers?.some((n) => !numbers.has(n)))).toEqual([]);
  });

  it('have somebody for every role', () => {
    const roles = [
      'agent', 'specialDeskAgent', 'teamLead', 'dispatcher', 'coordinator', 'reviewer', 'callbackAgent', 'qa', 'kbEditor',
      'kbReviewer', 'unitKbOwner', 'supervisor', 'unitContact', 'unitLeader', 'handler', 'gridWorker', 'subCenterAdmin',
      'eSupervision', 'mayorOffice', 'analyst', 'vendorStaff', 'integrationClient', 'sysAdmin', 'secAdmin', 'auditAdmin',
    ];
    const held = new Set<string>(staff.flatMap((s) => s.roles));
    expect(roles.filter((role) => !held.has(role))).toEqual([]);
  });

  it('keep system, security and audit administration in three different hands （三员分立）', () => {
    const admins = staff.filter((s) => s.roles.some((r) => r === 'sysAdmin' || r === 'secAdmin' || r === 'auditAdmin'));
    expect(admins.every((s) => s.roles.length === 1)).toBe(true);
  });
});
