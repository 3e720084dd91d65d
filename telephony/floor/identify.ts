/** Whose call it is, as far as the network says. */
import { and, eq } from 'drizzle-orm';
import { maskPhone, normalisePhone, schema, type Core } from '../../ticketing/index.ts';
import type { Source } from '../engine/call-control.ts';
import { trunksConfirmed } from '../security/trunks/in-force.ts';
import type { CallRow } from './rows.ts';

export interface Identified {
  way: CallRow['way'];
  sealed: Buffer | null;
  print: Buffer | null;
  masked: string | null;
  /** shown for the leg: never a full number */
  name: string;
  appellantId: number | null;
  category: string | null;
  language: string | null;
}

export async function identify(core: Core, from: Source): Promise<Identified> {
  const way = from.kind === 'user' ? 'web' : await wayOver(core, from.trunk);
  const number = from.kind === 'trunk' && from.number ? normalisePhone(from.number) : null;
  if (!number) return { way, sealed: null, print: null, masked: null, name: way === 'web' ? '网上来电' : '未显示号码', appellantId: null, category: null, language: null };
  const print = core.cipher.fingerprint('phone', number);
  const { appellant, appellantIdentity } = schema;
  const [known] = await core.db.select({ id: appellant.id, category: appellant.category, language: appellant.language }).from(appellantIdentity)
    .innerJoin(appellant, eq(appellant.id, appellantIdentity.appellantId)).where(and(eq(appellantIdentity.kind, 'phone'), eq(appellantIdentity.fingerprint, print)));
  const masked = maskPhone(number);
  return { way, sealed: core.cipher.seal(number), print, masked, name: masked, appellantId: known?.id ?? null, category: known?.category ?? null, language: known?.language ?? null };
}

/** How somebody behind this trunk is connected. */
export const wayOver = async (core: Core, trunk: string): Promise<'trunk' | 'twilio'> => ((await trunksConfirmed(core.db)).find((t) => t.name === trunk)?.kind === 'twilio' ? 'twilio' : 'trunk');
