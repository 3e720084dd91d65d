/** The file itself: once, within a day, by who asked. */
import { and, asc, eq } from 'drizzle-orm';
import { errors, openTicket, system, type Core, type StaffActor } from '../../../ticketing/index.ts';
import { ticketsOf } from '../../confidence/index.ts';
import { call } from '../../db/schema/call.ts';
import { recording, recordingExport } from '../../db/schema/recording.ts';
import { damaged, isWhole, setDamaged } from '../check-file.ts';
import { noteOnRecording } from '../course.ts';
import { recordingFiles } from '../files.ts';
import { mustHear } from '../hearing.ts';
import type { RecordingRow } from '../keep.ts';
import { zipOf } from './zip.ts';

/**
 * A zip of the WAV files as they came from the switch, with a sheet of their hashes. It stands in the recording's course and in the chain of every ticket of the call.
 * @throws HotlineError notFound (also: not the one who asked), ruleRefused notConfirmed, takenAlready, lapsed, recordingDamaged; what hearRefusal says
 */
export async function takeExport(core: Core, actor: StaffActor, id: number): Promise<{ name: string; bytes: Buffer }> {
  const [asked] = await core.db.select({ row: recordingExport, call }).from(recordingExport).innerJoin(call, eq(call.id, recordingExport.callId)).where(and(eq(recordingExport.id, id), eq(recordingExport.proposedBy, actor.staffId)));
  if (!asked) throw errors.notFound('导出申请');
  const { call: of } = asked;
  await mustHear(core, core.db, actor, of.callNo);
  const parts = await core.db.select().from(recording).where(and(eq(recording.callId, of.id), eq(recording.state, 'kept'))).orderBy(asc(recording.startedAt));
  if (!parts.length) throw errors.wrongState('录音已删除，无法导出。', 'The recording was deleted meanwhile.', {});
  for (const row of parts) if (!(await isWhole(core, row))) { await setDamaged(core, row); throw damaged(); }
  const files: { name: string; bytes: Buffer }[] = [];
  for (const row of parts) files.push({ name: `${row.id}.wav`, bytes: await wholeFile(core, row.id) });
  return core.db.transaction(async (tx) => {
    const [row] = await tx.select().from(recordingExport).where(eq(recordingExport.id, id)).for('update');
    const now = core.now();
    if (row!.state !== 'confirmed') throw errors.ruleRefused('notConfirmed', '导出须先由另一人确认。', 'Another person has to agree first.');
    if (row!.takenAt) throw errors.ruleRefused('takenAlready', '该申请的文件已取走一次；再次导出请重新申请。', 'It was taken once; ask again.');
    if (row!.takeUntil! <= now) throw errors.ruleRefused('lapsed', '确认后一天内未取，申请已失效，请重新申请。', 'It was not taken within a day; ask again.');
    await tx.update(recordingExport).set({ takenAt: now }).where(eq(recordingExport.id, id));
    await noteOnRecording(core, tx, of.id, actor, 'exported', { export: id, confirmedBy: row!.decidedByName, parts: parts.map((p) => p.id) });
    for (const ticketId of await ticketsOf(core, tx, of.id)) {
      const { work } = await openTicket(core, tx, system('telephony'), { ticketId });
      // Of a confidential ticket its chain names no call: the number of the caller hangs on it.
      work.record('recordingExported', { reason: row!.reason, by: actor.name, confirmedBy: row!.decidedByName, ...(work.ticket.isConfidential ? {} : { callNo: of.callNo }) });
      await work.flush({ looked: true });
    }
    const sheet = sheetOf(of.callNo, parts, { by: actor.name, confirmedBy: row!.decidedByName ?? '', reason: row!.reason, at: now });
    return { name: `${of.callNo}.zip`, bytes: zipOf([...files, { name: '说明.txt', bytes: Buffer.from(sheet, 'utf8') }], now) };
  });
}

async function wholeFile(core: Core, id: string): Promise<Buffer> {
  const file = await recordingFiles(core).openPieces(id);
  try { return await file.read(0, file.size); } finally { await file.close(); }
}

const cityTime = (at: Date) => `${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')}`;
/** A mark that text editors of every system know the file's characters by. */
const byteOrderMark = '\ufeff';

function sheetOf(callNo: string, parts: readonly RecordingRow[], { by, confirmedBy, reason, at }: { by: string; confirmedBy: string; reason: string; at: Date }): string {
  const lines = [
    `通话编号：${callNo}`, `导出人：${by}`, `确认人：${confirmedBy}`, `导出理由：${reason}`, `导出时间：${cityTime(at)}（北京时间）`, '',
    ...parts.map((p, i) => `第${i + 1}段：${p.id}.wav，开始 ${cityTime(p.startedAt)}，时长 ${((p.durationMs ?? 0) / 1000).toFixed(1)} 秒，SHA-256 ${p.sha256?.toString('hex') ?? ''}`), '',
    '校验码按文件在存档时的全部字节计算；双声道录音的左声道为来电方，右声道为坐席方。', '本文件含个人信息，仅限上述理由使用，不得转发。',
  ];
  return byteOrderMark + lines.join('\r\n') + '\r\n';
}
