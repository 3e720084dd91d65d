/** How an appeal is kept: who told it and their words. Of one in confidence or without a name the person goes into a sealed record apart, and the ticket holds the scrubbed copy only. */
import { findOrCreateAppellant, type Known } from '../citizen/appellant.ts';
import { hideNumbers } from '../citizen/mask.ts';
import { sealReporter } from '../confidential/reporter.ts';
import { proposed } from '../confidential/words.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import type { ticket } from '../db/schema/index.ts';
import type { IntakeMessage } from './message.ts';
import { proposeTitle } from './propose-title.ts';

type Kept = Pick<typeof ticket.$inferInsert, 'appellantId' | 'isAnonymous' | 'isConfidential' | 'callId' | 'title' | 'content' | 'contentSealed' | 'address'>;
export interface Told {
  kept: Kept;
  /** what is known of the appellant from before */
  known?: Known | undefined;
  /** writes the sealed record; the ticket's row must be there */
  seal(): Promise<void>;
}

/** A report (举报) is confidential unless its teller says otherwise. @throws HotlineError invalid for a wrong phone */
export async function keep(core: Core, tx: Tx, ticketId: number, message: IntakeMessage, now: Date): Promise<Told> {
  const isConfidential = message.isConfidential ?? message.appealType === 'report';
  if (isConfidential || message.isAnonymous) return { kept: protectedCopy(core, message, isConfidential), seal: () => sealReporter(core, tx, ticketId, sealed(message, isConfidential), now) };
  const { text, hidden } = hideNumbers(message.content);
  const known = await findOrCreateAppellant(core, tx, message);
  return {
    kept: {
      appellantId: known?.id ?? null, isAnonymous: message.isAnonymous ?? !known, isConfidential, callId: message.callId, title: hideNumbers(message.title || proposeTitle(message.content)).text, content: text,
      contentSealed: hidden ? core.cipher.seal(message.content) : null, address: message.address ? hideNumbers(message.address).text : null,
    },
    known: known ?? undefined, seal: async () => {},
  };
}

function protectedCopy(core: Core, message: IntakeMessage, isConfidential: boolean): Kept {
  const nobody = ![message.phone, message.name, message.wechatOpenId, message.externalId].some(Boolean);
  const flags = { appellantId: null, isAnonymous: message.isAnonymous ?? nobody, isConfidential, callId: null };
  if (isConfidential) return { ...flags, ...proposed(message, message), contentSealed: core.reporterCipher.seal(message.content) };
  const { text, hidden } = hideNumbers(message.content);
  return { ...flags, title: hideNumbers(message.title || proposeTitle(message.content)).text, content: text, contentSealed: hidden ? core.cipher.seal(message.content) : null, address: message.address ? hideNumbers(message.address).text : null };
}

/** Of an anonymous citizen only where to answer is kept, never a name. */
function sealed(message: IntakeMessage, isConfidential: boolean) {
  const where = { phone: message.phone, wechatOpenId: message.wechatOpenId };
  const name = [message.name, message.enterpriseName && `（${message.enterpriseName}）`].filter(Boolean).join('');
  return {
    ...where, ...(isConfidential ? { title: message.title, address: message.address } : {}),
    ...(message.isAnonymous ? {} : { name, externalId: message.externalId && `${message.channel}:${message.externalId}`, callId: message.callId }),
  };
}
