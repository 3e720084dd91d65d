/** Every verb of the floor, in the order in which buttons stand. Supervisors' verbs come from watch/. */
import type { AnyFloorVerb } from '../verb.ts';

export const floorVerbs: AnyFloorVerb[] = [];
export const floorVerbNamed = (name: string): AnyFloorVerb | undefined => floorVerbs.find((v) => v.name === name);
