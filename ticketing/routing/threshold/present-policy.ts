import { desc, eq } from 'drizzle-orm';
import { roleFor, type StaffActor } from '../../access/actor.ts';
import type { Core } from '../../core.ts';
import { routingPolicy } from '../../db/schema/index.ts';
import type { PolicyView } from '../../http/judgement-views.ts';
import { readPolicy, versionOf } from '../policy.ts';
import { initial, mayPropose, mayPutInForce, type PolicyRow } from './change-policy.ts';

const mostShown = 100;

/** The policy in force, the one that waits for a second person, and all before them, newest first. */
export async function policyViewFor(core: Core, actor: StaffActor): Promise<PolicyView> {
  const { version, automatic, autoFrom, slope, shift } = await readPolicy(core, core.db);
  const rows = await core.db.select().from(routingPolicy).orderBy(desc(routingPolicy.id)).limit(mostShown);
  const [inForce] = await core.db.select().from(routingPolicy).where(eq(routingPolicy.state, 'inForce'));
  const shown = (r: PolicyRow): PolicyView['history'][number] => ({
    id: r.id, version: versionOf(r.id), state: r.state, ...r.policy, returnRate: r.returnRate, reason: r.reason, restores: r.restores === null ? null : r.restores === initial ? 'initial' : versionOf(r.restores),
    evidence: r.evidence, byName: r.proposedByName, at: r.proposedAt.toISOString(), confirmedByName: r.confirmedByName, inForceAt: r.inForceAt?.toISOString() ?? null, mine: r.proposedBy === actor.staffId,
  });
  const proposed = rows.find((r) => r.state === 'proposed');
  return {
    current: { version, automatic, autoFrom, slope, shift, readable: version !== 'unreadable' },
    proposed: proposed ? shown(proposed) : null, history: rows.filter((r) => r.state !== 'proposed').map(shown),
    mayPropose: roleFor(actor, mayPropose) !== undefined, mayPutInForce: roleFor(actor, mayPutInForce) !== undefined, canRollBack: inForce !== undefined && inForce.restores !== initial,
  };
}
