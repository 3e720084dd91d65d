import { and, count, eq } from 'drizzle-orm';
import { z } from 'zod';
import { roleFor, type StaffActor } from '../access/actor.ts';
import { unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { hotline, hotlineMode, staff } from '../db/schema/index.ts';
import type { StageOwners } from '../db/schema/types.ts';
import { errors } from '../errors.ts';
import { intakeRoles } from '../ticket/table.ts';
import { reason } from '../verb/fields.ts';
import { roleNames } from '../verb/wording.ts';
import { modeAt, type HotlineModeRow } from './modes.ts';
import { stageNames, type Stage } from './stages.ts';

const owner = z.string().trim().min(1, '请选择').max(64).default('centre');
export const proposeInput = z.object({
  intakeMode: z.enum(['merged', 'dual', 'subCenter']), processMode: z.enum(['native', 'externalSystem', 'subPlatform']),
  stageOwners: z.object({ intake: owner, dispatch: owner, visit: owner, appraisal: owner }),
  endpoint: z.string().trim().max(500).refine((u) => URL.canParse(u) && /^https?:$/.test(new URL(u).protocol), '应为 http 或 https 地址').optional(),
  /** left out: the secret of the mode in force goes on */
  secret: z.string().trim().min(16, '密钥至少16个字符').max(200).optional(),
  sharesPhone: z.boolean().default(false),
  /** left out: at once when it is confirmed */
  validFrom: z.iso.datetime({ offset: true }).optional(),
  reason,
});
export type ProposeInput = z.infer<typeof proposeInput>;

/** The line that everything falls back to. */
const mainLine = '12345';

/** The line, held so that proposals and decisions about it follow each other. @throws notFound */
export async function holdLine(tx: Tx, number: string): Promise<typeof hotline.$inferSelect> {
  const [line] = await tx.select().from(hotline).where(eq(hotline.number, number)).for('update');
  if (!line) throw errors.notFound('热线');
  return line;
}

/**
 * Another mode for a line, put before the security administrator (三员分立: one proposes, another confirms).
 * @throws HotlineError notAllowed, notFound, ruleRefused with what is missing
 */
export async function proposeMode(core: Core, actor: StaffActor, number: string, input: ProposeInput): Promise<HotlineModeRow> {
  if (!roleFor(actor, ['sysAdmin'])) throw errors.notAllowed(`热线模式由${roleNames(['sysAdmin'])}提出、${roleNames(['secAdmin'])}确认。`, 'A system administrator proposes a mode, a security administrator confirms it.');
  return core.db.transaction(async (tx) => {
    await holdLine(tx, number);
    const now = core.now();
    const current = await modeAt(tx, number, now);
    await check(core, tx, number, input);
    const secretSealed = input.processMode !== 'externalSystem' ? null : input.secret ? core.cipher.seal(input.secret) : current?.secretSealed ?? null;
    const endpoint = input.processMode === 'externalSystem' ? input.endpoint ?? null : null;
    if (input.processMode === 'externalSystem' && (!endpoint || !secretSealed)) throw errors.ruleRefused('outsideIncomplete', '外部系统模式须填写接口地址和签名密钥。', 'A mode with an outside system needs its address and a secret.');
    if (current && same(current, { ...input, endpoint, newSecret: input.secret !== undefined })) throw errors.ruleRefused('nothingChanges', '与当前模式相同，无需变更。', 'It is the mode in force already.');
    const [open] = await tx.select({ id: hotlineMode.id }).from(hotlineMode).where(and(eq(hotlineMode.number, number), eq(hotlineMode.state, 'proposed')));
    if (open) throw errors.ruleRefused('alreadyProposed', '该热线已有待确认的模式变更，请先确认、退回或撤回。', 'A change of this line waits for its decision already.');
    const [rows] = await tx.select({ n: count() }).from(hotlineMode).where(eq(hotlineMode.number, number));
    const [made] = await tx.insert(hotlineMode).values({
      number, intakeMode: input.intakeMode, processMode: input.processMode, stageOwners: input.stageOwners, endpoint, secretSealed, sharesPhone: input.processMode === 'externalSystem' && input.sharesPhone,
      keyId: input.processMode === 'externalSystem' ? `line-${number}-${(rows?.n ?? 0) + 1}` : null, state: 'proposed', validFrom: input.validFrom ? new Date(input.validFrom) : now, reason: input.reason, proposedBy: actor.staffId, proposedAt: now,
    }).returning();
    return made!;
  });
}

async function check(core: Core, tx: Tx, number: string, { processMode, intakeMode, stageOwners, validFrom }: ProposeInput): Promise<void> {
  if (number === mainLine && (processMode !== 'native' || intakeMode === 'subCenter')) throw errors.ruleRefused('mainLine', '12345总线由热线中心受理办理，不能改为外部系统、子平台或分中心。', 'The main line is the centre’s own.');
  if (validFrom && new Date(validFrom) < core.now()) throw errors.ruleRefused('inThePast', '生效时间不能早于现在：模式只影响此后的工单。', 'A mode cannot begin in the past.');
  for (const [stage, unitId] of Object.entries(stageOwners) as [Stage, string][]) {
    if (unitId === 'centre') continue;
    if (!core.city.units.get(unitId)?.active) throw errors.ruleRefused('unitUnknown', '没有这个单位，或已停用。', 'No such unit, or it is no longer active.');
    if (processMode !== 'subPlatform' && (stage === 'dispatch' || stage === 'visit')) throw errors.ruleRefused('stagesNeedSubPlatform', `只有子平台模式才能把${stageNames[stage].zh}交给主管单位。`, `Only a sub-platform does its own ${stageNames[stage].en}.`);
  }
  if (processMode === 'subPlatform') {
    if (stageOwners.dispatch === 'centre') throw errors.ruleRefused('dispatchOwner', '子平台模式须指定负责派单的主管单位。', 'A sub-platform dispatches its own tickets; name the unit.');
    for (const stage of ['dispatch', 'visit', 'appraisal'] as const) await mustHave(core, tx, number, stage, stageOwners, ['subCenterAdmin']);
  }
  if (intakeMode === 'subCenter') {
    if (stageOwners.intake === 'centre') throw errors.ruleRefused('intakeOwner', '设分中心须指定接听受理的单位。', 'A sub-centre answers its own calls; name the unit.');
    await mustHave(core, tx, number, 'intake', stageOwners, intakeRoles);
  }
}

/** A stage that nobody may do would hold up every ticket of the line. */
async function mustHave(core: Core, tx: Tx, number: string, stage: Stage, owners: StageOwners, roles: readonly string[]): Promise<void> {
  if (owners[stage] === 'centre') return;
  const people = await tx.select({ unitId: staff.unitId, roles: staff.roles, numbers: staff.hotlineNumbers }).from(staff).where(eq(staff.active, true));
  const path = core.city.units.get(owners[stage])!.path;
  if (people.some((p) => core.city.units.get(p.unitId)?.path.startsWith(path) && p.numbers.includes(number) && p.roles.some((r) => roles.includes(r)))) return;
  throw errors.ruleRefused('noLineStaff', `「${unitName(core.city, owners[stage])}」没有负责${number}${stageNames[stage].zh}的人员，切换后工单无人办理；请先为其配置账号。`, `Nobody of that unit does ${stageNames[stage].en} for line ${number}; give somebody an account first.`);
}

const same = (row: HotlineModeRow, input: { intakeMode: string; processMode: string; stageOwners: StageOwners; endpoint: string | null; sharesPhone: boolean; newSecret: boolean }): boolean =>
  row.intakeMode === input.intakeMode && row.processMode === input.processMode && (Object.keys(row.stageOwners) as Stage[]).every((s) => row.stageOwners[s] === input.stageOwners[s])
  && row.endpoint === input.endpoint && row.sharesPhone === input.sharesPhone && !input.newSecret;
