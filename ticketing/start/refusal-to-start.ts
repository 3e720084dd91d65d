import { ModelError } from '../../classifier/index.ts';
import { ConfigError } from '../config.ts';
import { AlreadyRunning } from '../db/instance-lock.ts';
import { WrongKey } from '../key-check.ts';
import { PortTaken } from './port-taken.ts';

/** What to tell a person whose start is refused for a reason they can mend; null for anything else, which is a defect and shows its stack. */
export const refusalToStart = (error: unknown): string | null =>
  error instanceof ConfigError || error instanceof AlreadyRunning || error instanceof WrongKey || error instanceof PortTaken || error instanceof ModelError ? error.message : null;
