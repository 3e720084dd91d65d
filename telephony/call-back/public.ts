/** 请您回电: a citizen asks on the web to be called. */
import { and, count, eq, gte } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import { errors, isMobile, landlineParts, maskPhone, normalisePhone, schema, type Core } from '../../ticketing/index.ts';
import { callBack } from '../db/schema/index.ts';
import { tell } from '../floor/tell.ts';
import { lineFor, askFor } from '../line/index.ts';
import { blockOf } from '../security/inbound/number-blocks.ts';
import { askCallBack } from './ask.ts';

export const publicCallBack = z.object({ phone: z.string().trim().min(1, '请填写电话号码').max(40), lineNumber: z.string().trim().regex(/^\d{3,12}$/, '热线号码为数字').default('12345'), language: z.string().trim().max(20).optional() });
export const publicReceipt = z.object({ masked: z.string(), lineName: z.string(), notBefore: z.iso.datetime(), dueAt: z.iso.datetime(), already: z.boolean() });
/** Of one number, a day: a person who is not reached is tried three times for each. */
const mostADay = 3;
const dayMs = 86_400_000;

/** One open task a number and line: asked again, it is the same. @throws HotlineError invalid, ruleRefused */
export async function askOnTheWeb(core: Core, { phone: typed, lineNumber, language }: z.infer<typeof publicCallBack>): Promise<z.infer<typeof publicReceipt>> {
  const phone = normalisePhone(typed);
  if (!phone || !(isMobile(phone) || landlineParts(phone))) throw errors.invalid([{ path: 'phone', message: '请填写手机号，或带区号的固定电话' }]);
  const now = core.now();
  const line = await lineFor(core, lineNumber, now);
  if (!line?.active) throw errors.ruleRefused('noSuchLine', `${lineNumber}不是本市热线，请选择12345。`, 'No such line here; choose 12345.');
  const print = core.cipher.fingerprint('phone', phone);
  return core.db.transaction(async (tx) => {
    if (await blockOf(tx, print, now)) throw errors.ruleRefused('numberBlocked', '该号码暂时不能预约回电，请在网上提交诉求。', 'This number may not ask for a call now; file online.');
    const [open] = await tx.select().from(callBack).where(and(eq(callBack.callerPrint, print), eq(callBack.lineNumber, line.number), eq(callBack.state, 'open')));
    const [asked] = await tx.select({ n: count() }).from(callBack).where(and(eq(callBack.callerPrint, print), eq(callBack.why, 'asked'), gte(callBack.queuedAt, new Date(now.getTime() - dayMs))));
    if (!open && asked!.n >= mostADay) throw errors.ruleRefused('enoughToday', `该号码24小时内已预约${mostADay}次回电，请直接拨打${line.number}，或在网上提交诉求。`, 'Asked often enough today; call the line, or file online.');
    const { appellantIdentity } = schema;
    const [known] = await tx.select({ id: appellantIdentity.appellantId }).from(appellantIdentity).where(and(eq(appellantIdentity.kind, 'phone'), eq(appellantIdentity.fingerprint, print)));
    const id = await askCallBack(core, tx, { lineNumber: line.number, callerSealed: core.cipher.seal(phone), callerPrint: print, callerMasked: maskPhone(phone), appellantId: known?.id ?? null, skills: askFor(line, { language }), priority: line.priority }, 'asked');
    const [row] = await tx.select().from(callBack).where(eq(callBack.id, id!));
    await tell(tx, null, { what: 'floor' });
    return { masked: row!.callerMasked, lineName: line.name, notBefore: row!.notBefore.toISOString(), dueAt: row!.dueAt.toISOString(), already: open !== undefined };
  });
}
