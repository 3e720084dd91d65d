import type { FormulaDefinition, ScoreGroup } from '../db/schema/index.ts';

/** The group of a unit's kind: named by type and level (`department:city`) before type alone. */
export const groupOf = ({ groups }: Pick<FormulaDefinition, 'groups'>, unit: { type: string; level: string }): ScoreGroup | undefined =>
  groups.find((g) => g.types.includes(`${unit.type}:${unit.level}`)) ?? groups.find((g) => g.types.includes(unit.type));
