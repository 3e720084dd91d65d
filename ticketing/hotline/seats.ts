import type { Actor } from '../access/actor.ts';
import { unitName, type City } from '../catalogue/city.ts';
import { errors, type HotlineError } from '../errors.ts';
import type { HotlineModeRow } from './modes.ts';
import { isOfLine } from './stages.ts';

/**
 * 分中心 keeps seats of its own: its calls are answered there. Merged lines and lines with two numbers are answered in one pool by whoever takes calls.
 * What comes in by a machine (portal, SMS, other systems) has no seat.
 */
export function seatsRefusal(mode: Pick<HotlineModeRow, 'number' | 'intakeMode' | 'stageOwners'>, actor: Actor, city: Pick<City, 'units'>): HotlineError | null {
  if (actor.kind !== 'staff' || mode.intakeMode !== 'subCenter' || mode.stageOwners.intake === 'centre' || isOfLine(actor, mode.stageOwners.intake, mode.number)) return null;
  const name = unitName(city, mode.stageOwners.intake);
  return errors.ruleRefused('ownSeats', `${mode.number}设有分中心，由「${name}」的坐席接听登记；请将来电转接该分中心，或按12345登记。`, `Line ${mode.number} has seats of its own; transfer the call, or register it under 12345.`);
}
