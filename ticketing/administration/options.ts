/** What a cell may be chosen from. */
import { roles as allRoles } from '../access/actor.ts';
import { unitFunctions } from '../catalogue/functions.ts';
import type { Core } from '../core.ts';
import { appealTypes, urgencies } from '../db/schema/types.ts';
import { words } from '../http/present/words.ts';
import { roleNames } from '../verb/wording.ts';

export const levels = { city: '市级', district: '区县', subdistrict: '街道（乡镇）', community: '社区（村）', grid: '网格' } as const;
export const unitTypes = { government: '政府', centre: '热线中心', department: '部门', subCenter: '分中心', subDesk: '企事业分台', district: '区县政府', subdistrict: '街道（乡镇）', community: '社区（村）', enforcementTeam: '执法队', grid: '网格', enterprise: '企业' } as const;
const placeKinds = { road: '道路', estate: '小区', poi: '地点' } as const;
const lineKinds = { emergency: '紧急', utility: '公用事业', partner: '合作热线' } as const;

export type OptionSource = 'levels' | 'unitTypes' | 'placeKinds' | 'lineKinds' | 'roles' | 'functions' | 'languages' | 'appealTypes' | 'urgencies' | 'units' | 'regions' | 'matters' | 'hotlines' | 'leads';
/** `coded`: people write the value with its label (990101 云溪区), since labels repeat; else the label alone */
export interface Options { coded: boolean; items: { value: string; label: string }[] }

const named = (of: Record<string, string>): Options => ({ coded: false, items: Object.entries(of).map(([value, label]) => ({ value, label })) });
const some = (of: Record<string, string>, keys: readonly string[]) => named(Object.fromEntries(keys.map((k) => [k, of[k] ?? k])));
const functionsOf = (core: Core) => named({ ...Object.fromEntries([...core.city.units.values()].flatMap((u) => u.functions.map((f) => [f, f]))), ...unitFunctions });

/** A leader in the catalogue: whoever has a function at a level in the appeal's region, or a unit by name. */
function leads(core: Core): Options {
  const byFunction = functionsOf(core).items.flatMap((f) => (['city', 'district', 'subdistrict'] as const).map((level) => ({ value: `${f.value}@${level}`, label: `${f.label}（${levels[level]}）` })));
  return { coded: false, items: [...byFunction, ...[...core.city.units.values()].filter((u) => u.active).map((u) => ({ value: `unit:${u.id}`, label: `指定：${u.name}` }))] };
}

const sources: Record<OptionSource, (core: Core) => Options> = {
  levels: () => named(levels), unitTypes: (core) => named({ ...Object.fromEntries([...core.city.units.values()].map((u) => [u.type, u.type])), ...unitTypes }), placeKinds: () => named(placeKinds), lineKinds: () => named(lineKinds),
  roles: () => named(Object.fromEntries(allRoles.map((r) => [r, roleNames([r])]))),
  functions: functionsOf,
  languages: () => named(words.language),
  appealTypes: () => some(words.appealType, appealTypes), urgencies: () => some(words.urgency, urgencies),
  units: ({ city }) => ({ coded: true, items: [...city.units.values()].map((u) => ({ value: u.id, label: u.name })) }),
  regions: ({ city }) => ({ coded: true, items: [...city.regions.values()].map((r) => ({ value: r.code, label: r.name })) }),
  matters: ({ city }) => ({ coded: true, items: [...city.matters.values()].map((m) => ({ value: m.code, label: m.name })) }),
  hotlines: ({ city }) => ({ coded: true, items: [...city.hotlines.values()].map((h) => ({ value: h.number, label: h.name })) }),
  leads,
};

export const optionsOf = (core: Core, source: OptionSource): Options => sources[source](core);

/** By which a choice is found from what a person wrote: its value, its label, or both as the workbook writes them. */
export function optionFinder({ coded, items }: Options): (written: string) => string | undefined {
  const byValue = new Map(items.map((o) => [o.value, o.value]));
  const byLabel = new Map<string, string | null>();
  for (const o of items) byLabel.set(o.label, byLabel.has(o.label) ? null : o.value);
  return (written) => byValue.get(written) ?? byLabel.get(written) ?? (coded ? byValue.get(written.split(/\s/)[0]!) : undefined);
}
