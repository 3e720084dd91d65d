import { randomBytes } from 'node:crypto';

/** `a12-…` is a telephone of the member of staff 12, `c-…` a citizen's. The random part makes it new for every log-in. */
const AGENT = /^a(\d{1,9})-[0-9a-f]{16}$/;
const CITIZEN = /^c-[0-9a-f]{20}$/;

export const newAgentUser = (staffId: number): string => `a${staffId}-${randomBytes(8).toString('hex')}`;
export const newCitizenUser = (): string => `c-${randomBytes(10).toString('hex')}`;

/** Whose telephone a user of the engine is, by its name alone. Whether it still is one is another question: only users that were provisioned can reach the engine. */
export function userOf(user: string): { kind: 'agent'; staffId: number } | { kind: 'citizen' } | null {
  const staffId = AGENT.exec(user)?.[1];
  if (staffId) return { kind: 'agent', staffId: Number(staffId) };
  return CITIZEN.test(user) ? { kind: 'citizen' } : null;
}
