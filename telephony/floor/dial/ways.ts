import type { Core } from '../../../ticketing/index.ts';

export type Cipher = Core['cipher'];
/** A way to a number: `number` as the trunk wants it dialled, `callerId` ours on it. */
export interface DialWay { trunk: string; /** how whoever is called over it is connected */ way: 'trunk' | 'twilio'; number: string; callerId: string }

export const sealWays = (cipher: Cipher, ways: readonly DialWay[]): Buffer => cipher.seal(JSON.stringify(ways));
export const openWays = (cipher: Cipher, sealed: Buffer | null): DialWay[] => (sealed ? (JSON.parse(cipher.open(sealed)) as DialWay[]) : []);
