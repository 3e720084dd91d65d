/** Every verb of the floor, in the order in which buttons stand. Supervisors' verbs come from watch/. */
import type { AnyFloorVerb } from '../verb.ts';
import { cancelConsult } from './cancel-consult.ts';
import { complete } from './complete.ts';
import { conference } from './conference.ts';
import { consult } from './consult.ts';
import { dropParty } from './drop-party.ts';
import { finish } from './finish.ts';
import { hangUp } from './hang-up.ts';
import { hold } from './hold.ts';
import { keys } from './keys.ts';
import { link } from './link.ts';
import { resume } from './resume.ts';
import { transfer } from './transfer.ts';
import { watchVerbs } from '../../watch/verbs/index.ts';

export const floorVerbs: AnyFloorVerb[] = [hold, resume, consult, complete, conference, cancelConsult, dropParty, transfer, keys, hangUp, finish, link, ...watchVerbs];
export const floorVerbNamed = (name: string): AnyFloorVerb | undefined => floorVerbs.find((v) => v.name === name);
