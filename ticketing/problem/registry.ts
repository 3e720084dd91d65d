/** Every verb on a problem that an endpoint offers, in the order of the table. */
import { close } from './close.ts';
import { join } from './join.ts';
import { measure } from './measure.ts';
import { plan } from './plan.ts';
import { reply } from './reply.ts';
import { split } from './split.ts';
import type { AnyProblemVerb } from './verb.ts';

export const problemVerbs: AnyProblemVerb[] = [plan, measure, join, split, reply, close];
