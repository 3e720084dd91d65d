/** Every verb on a report that an endpoint offers, in the order of the table. */
import { correct } from './correct.ts';
import { discard } from './discard.ts';
import { edit } from './edit.ts';
import { insert } from './insert.ts';
import { publish } from './publish.ts';
import { recall } from './recall.ts';
import { redraft } from './redraft.ts';
import { refresh } from './refresh.ts';
import { reject } from './reject.ts';
import { sign } from './sign.ts';
import { submit } from './submit.ts';
import type { AnyReportVerb } from './verb.ts';

export const reportVerbs: AnyReportVerb[] = [edit, insert, redraft, refresh, submit, recall, reject, sign, publish, correct, discard];
