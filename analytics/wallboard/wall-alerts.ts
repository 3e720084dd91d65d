import { alertsBetween } from '../sensing/index.ts';
import type { Core, StaffActor } from '../../ticketing/index.ts';
import type { Wallboard } from './views.ts';

const shown = 4;

/** Alerts that stand today, the gravest first. What reached the duty desk is one line with its number: a wall does not repeat what a citizen said. */
export async function wallAlerts(core: Core, actor: StaffActor, day: string): Promise<Wallboard['alerts']> {
  const all = (await alertsBetween(core, actor, { from: day, to: day })).filter((a) => a.state !== 'dismissed' && a.state !== 'over');
  const sensitive = all.filter((a) => a.kind === 'sensitive');
  const open = sensitive.filter((a) => a.state === 'raised').length;
  const lines = all.filter((a) => a.kind !== 'sensitive').slice(0, shown).map(({ kind, title, observed, expected }) => ({ kind, title, observed, expected }));
  return sensitive.length ? [{ kind: 'sensitive', title: open ? `应急敏感来件${sensitive.length}件，${open}件待值班响应` : `应急敏感来件${sensitive.length}件，均已响应`, observed: sensitive.length, expected: 0 }, ...lines] : lines;
}
