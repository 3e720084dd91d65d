import { bringBack } from './bring-back.ts';
import { dismiss } from './dismiss.ts';
import { finish } from './finish.ts';
import { makeProblem } from './make-problem.ts';
import { note } from './note.ts';
import { openTicket } from './open-ticket.ts';
import { take } from './take.ts';
import type { AnyAlertVerb } from './verb.ts';

/** In the order of their buttons. */
export const alertVerbs: readonly AnyAlertVerb[] = [take, openTicket, makeProblem, note, dismiss, finish, bringBack];
