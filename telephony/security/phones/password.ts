import { createHmac } from 'node:crypto';
import type { Core } from '../../../ticketing/index.ts';

/** The password of a telephone: derived, so that no table holds it, and a server that takes over can tell it to the engine again. 192 bits. */
export const phonePassword = (core: Pick<Core, 'subkey'>, user: string): string => createHmac('sha256', core.subkey('phone')).update(`phone ${user}`).digest('base64url').slice(0, 32);
