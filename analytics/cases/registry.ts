/** Every verb on a case that an endpoint offers, in the order of the table. */
import { discard } from './discard.ts';
import { edit } from './edit.ts';
import { publish } from './publish.ts';
import { recall } from './recall.ts';
import { reject } from './reject.ts';
import { restore } from './restore.ts';
import { scrubAgain } from './scrub-again.ts';
import { submit } from './submit.ts';
import type { AnyCaseVerb } from './verb.ts';
import { withdraw } from './withdraw.ts';

export const caseVerbs: AnyCaseVerb[] = [edit, scrubAgain, submit, recall, publish, reject, discard, withdraw, restore];
