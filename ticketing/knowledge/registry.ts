/** Every verb on an article that an endpoint offers, in the order of the table. */
import { discard } from './discard.ts';
import { edit } from './edit.ts';
import { publish } from './publish.ts';
import { recall } from './recall.ts';
import { reject } from './reject.ts';
import { report } from './report.ts';
import { restore } from './restore.ts';
import { settleReport } from './settle-report.ts';
import { submit } from './submit.ts';
import type { AnyArticleVerb } from './verb.ts';
import { verify } from './verify.ts';
import { vote } from './vote.ts';
import { withdraw } from './withdraw.ts';

export const articleVerbs: AnyArticleVerb[] = [edit, submit, recall, publish, reject, discard, verify, withdraw, restore, vote, report, settleReport];
