import type { CallControl } from '../../../telephony/engine/call-control.ts';

/** A switch of which only the telephones and trunks count: what it was told, in order, and what it has now. */
export function toldEngine() {
  const users = new Map<string, { password: string; until: Date; kind: string }>();
  const trunks = new Map<string, Parameters<CallControl['provisionTrunk']>[0]>();
  const engine = {
    name: 'told', abilities: { trunks: true, outlivesApplication: false, mostCalls: null },
    provisionUser: async ({ user, ...rest }) => void users.set(user, rest),
    revokeUser: async (user) => void users.delete(user),
    provisionTrunk: async (trunk) => void trunks.set(trunk.name, trunk),
    revokeTrunk: async (name) => void trunks.delete(name),
  } satisfies Partial<CallControl> as unknown as CallControl;
  return { engine, users, trunks };
}
