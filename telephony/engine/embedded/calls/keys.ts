import { EngineError } from '../../call-control.ts';
import { isKey } from '../media/keys.ts';
import type { Leg } from './leg.ts';

/** @throws EngineError `refused` for what is no key, `unable` when the telephone takes none */
export function pressKeys(leg: Leg, keys: string): void {
  if (![...keys].every(isKey)) throw new EngineError('refused', 'Keys are 0-9, *, # and A-D.');
  if (keys !== '' && !leg.press(keys)) throw new EngineError('unable', 'That telephone takes no keys.');
}
