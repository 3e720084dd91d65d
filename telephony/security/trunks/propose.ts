/** A trunk is entered, changed and taken out of use by a proposal that a second person confirms: who writes here decides where the city's calls go. */
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { checkInput, errors, normalisePhone, reason, roleFor, roleNames, type Core, type Role, type StaffActor, type Tx } from '../../../ticketing/index.ts';
import { line, trunk } from '../../db/schema/index.ts';
import { parseBlock } from '../blocking/own-addresses.ts';
import { trunksConfirmed, type TrunkRow } from './in-force.ts';

export const trunkProposers: readonly Role[] = ['sysAdmin'];
/** A list that lets in more than so many bits of the world is no list. */
const widest = { ipv4: 16, ipv6: 32 };
const host = /^sips?:(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/;
const address = z.string().trim().refine((a) => parseBlock(a) !== null, '应为 IP 地址或网段，如 203.0.113.0/28').refine((a) => { const b = parseBlock(a); return b === null || b.bits >= widest[b.family]; }, `网段过宽，最多放开 /${widest.ipv4}（IPv6 为 /${widest.ipv6}）`);
const number = z.string().trim().max(20).transform((n, ctx) => normalisePhone(n) ?? (ctx.addIssue({ code: 'custom', message: '不是有效的电话号码' }), z.NEVER));

export const trunkInput = z.object({
  name: z.string().trim().regex(/^[a-z][a-z0-9-]{1,31}$/, '以小写字母开头，2至32个小写字母、数字或连字符'),
  title: z.string().trim().min(1, '不能为空').max(40),
  kind: z.enum(['sip', 'twilio']).default('sip'),
  contact: z.string().trim().max(120).regex(host, '应为 sip:主机或 sip:主机:端口'),
  addresses: z.array(address).min(1, '至少填写一个来源地址').max(60),
  transport: z.enum(['udp', 'tcp', 'tls']),
  username: z.string().trim().max(80).optional(),
  /** left out: the one in force goes on */
  password: z.string().min(16, '口令至少16个字符').max(200).optional(),
  numbers: z.array(number).min(1, '至少填写一个号码').max(60),
  prefixes: z.array(z.string().trim().regex(/^(\+?\d{0,15})$/, '应为号码开头的数字')).max(60),
  priority: z.number().int().min(1).max(99).default(10),
  format: z.enum(['national', 'local', 'e164']).default('national'),
  mostCalls: z.number().int().min(1).max(10_000).nullable().default(null),
  active: z.boolean().default(true),
  reason,
});
export type TrunkInput = z.infer<typeof trunkInput>;

/**
 * @throws HotlineError notAllowed, invalid; ruleRefused alreadyProposed, nothingChanges, secretAgain, secretMissing, addressTaken, lastTrunk
 */
export async function proposeTrunk(core: Core, actor: StaffActor, raw: unknown): Promise<TrunkRow> {
  if (!roleFor(actor, trunkProposers)) throw errors.notAllowed(`中继由${roleNames(trunkProposers)}提出、${roleNames(['secAdmin'])}确认。`, 'A system administrator proposes a trunk, a security administrator confirms it.');
  const input = checkInput(trunkInput, raw);
  return core.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('trunk'))`);
    const all = await trunksConfirmed(tx);
    const now = all.find((t) => t.name === input.name);
    const [open] = await tx.select({ id: trunk.id }).from(trunk).where(and(eq(trunk.name, input.name), eq(trunk.state, 'proposed')));
    if (open) throw errors.ruleRefused('alreadyProposed', '该中继已有待确认的变更，请先确认、退回或撤回。', 'A change of this trunk waits for its decision already.');
    const passwordSealed = input.username ? input.password ? core.cipher.seal(input.password) : now?.passwordSealed ?? null : null;
    await check(tx, input, now, all, passwordSealed !== null);
    const { password: _, ...row } = input;
    const [made] = await tx.insert(trunk).values({ ...row, username: input.username ?? null, passwordSealed, state: 'proposed', proposedBy: actor.staffId, proposedAt: core.now() }).returning();
    return made!;
  });
}

async function check(tx: Tx, input: TrunkInput, now: TrunkRow | undefined, all: TrunkRow[], hasSecret: boolean): Promise<void> {
  if (input.kind === 'twilio' && (input.format !== 'e164' || !input.numbers.every((n) => n.startsWith('+') || n.length >= 10))) throw errors.ruleRefused('worldNumbers', 'Twilio 只认国际格式：号码格式请选「国际（+86…）」，本方号码请填写完整的固话、手机或国际号码。', 'Twilio takes numbers of the world’s plan only: choose that format, and enter whole numbers.');
  if (input.kind === 'twilio' && input.active && all.some((t) => t.kind === 'twilio' && t.active && t.name !== input.name)) throw errors.ruleRefused('oneTwilio', '已有一条在用的 Twilio 中继，请在其上变更，或先停用。', 'There is one trunk of Twilio already; change that one, or take it out of use first.');
  if (input.username && !hasSecret) throw errors.ruleRefused('secretMissing', '填写了鉴权用户名，须同时填写口令。', 'A user name needs its password.');
  if (input.username && now?.passwordSealed && !input.password && now.contact !== input.contact) throw errors.ruleRefused('secretAgain', '更改了对端地址，须重新填写口令，以免旧口令被送到新的地址。', 'The other side’s address changed: enter the password again, so that the old one is not shown to a new address.');
  const others = all.filter((t) => t.name !== input.name && t.active);
  const taken = others.find((t) => t.addresses.some((a) => input.addresses.some((b) => overlap(a, b))));
  if (input.active && taken) throw errors.ruleRefused('addressTaken', `来源地址与中继「${taken.title}」重叠，来电将无法区分；请缩小网段，或先停用该中继。`, `The addresses overlap those of trunk ${taken.name}; a call could not be told apart.`);
  if (now?.active && !input.active && others.length === 0 && (await tx.select({ number: line.number }).from(line).where(eq(line.active, true)).limit(1)).length) throw errors.ruleRefused('lastTrunk', '这是最后一条在用中继，停用后市民打不进电话；请先启用另一条，或先停用全部线路。', 'It is the last trunk in use: citizens could not call. Add another one first, or close the lines.');
  if (now && !input.password && same(now, input)) throw errors.ruleRefused('nothingChanges', '与当前配置相同，无需变更。', 'It is like that already.');
}

function overlap(a: string, b: string): boolean {
  const [x, y] = [parseBlock(a), parseBlock(b)];
  if (!x || !y || x.family !== y.family) return false;
  const bits = Math.min(x.bits, y.bits);
  return bitsOf(x.address, x.family).slice(0, bits) === bitsOf(y.address, y.family).slice(0, bits);
}

function bitsOf(text: string, family: 'ipv4' | 'ipv6'): string {
  if (family === 'ipv4') return text.split('.').map((n) => Number(n).toString(2).padStart(8, '0')).join('');
  // The URL parser knows every way to write one; then the gap is filled.
  const [head = '', tail] = new URL(`http://[${text}]`).hostname.slice(1, -1).split('::');
  const groups = (part: string) => (part ? part.split(':') : []);
  const after = tail === undefined ? [] : groups(tail);
  const all = [...groups(head), ...Array<string>(8 - groups(head).length - after.length).fill('0'), ...after];
  return all.map((g) => parseInt(g, 16).toString(2).padStart(16, '0')).join('');
}

const kept = ['title', 'kind', 'contact', 'transport', 'priority', 'format', 'mostCalls', 'active'] as const;
const same = (row: TrunkRow, input: TrunkInput) => kept.every((k) => row[k] === input[k]) && (row.username ?? '') === (input.username ?? '') && (['addresses', 'numbers', 'prefixes'] as const).every((k) => row[k].join() === input[k].join());
