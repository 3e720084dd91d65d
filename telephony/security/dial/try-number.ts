import { eq } from 'drizzle-orm';
import type { Core, Role, StaffActor } from '../../../ticketing/index.ts';
import { dialRules, trunkHealth } from '../../db/schema/index.ts';
import { mustReadSecurity } from '../present/who.ts';
import { trunksNow } from '../trunks/in-force.ts';
import { waysTo } from '../trunks/route.ts';
import { isKnown, isOurs, ownLine } from './directory.ts';
import { dialRulesNow } from './in-force.ts';
import { judge } from './judge.ts';
import { numberKind } from './number-kind.ts';
import type { DialPurpose } from './rules.ts';

interface Tried { number: string; kind: string; rule: string | null; ruleName: string | null; allowed: boolean; zh: string | null; en: string | null; trunks: string[] }

/**
 * What the rules say of a number, by kind of person and purpose, without hours and counts: for whoever writes or confirms them.
 * @param asked.proposed by the rules that wait for their confirmation, where there are any
 * @throws HotlineError notAllowed
 */
export async function tryNumber(core: Core, actor: StaffActor, asked: { number: string; purpose: DialPurpose; role: Role; proposed: boolean }): Promise<Tried> {
  mustReadSecurity(actor);
  const [open] = asked.proposed ? await core.db.select().from(dialRules).where(eq(dialRules.state, 'proposed')) : [];
  const rules = open?.rules ?? (await dialRulesNow(core.db)).rules;
  const { number, kind } = numberKind(asked.number, rules.cityArea);
  const ours = await isOurs(core.db, number);
  const { row, refusal } = ours ? { row: null, refusal: ownLine() } : judge(rules, { number, kind, purpose: asked.purpose, roles: [asked.role], known: await isKnown(core, core.db, number) });
  const trunks = refusal ? [] : waysTo(number, await trunksNow(core), await core.db.select().from(trunkHealth), core.now()).map((t) => t.title);
  return { number, kind, rule: row?.code ?? null, ruleName: row?.name ?? null, allowed: refusal === null, zh: refusal?.zh ?? null, en: refusal?.en ?? null, trunks };
}
