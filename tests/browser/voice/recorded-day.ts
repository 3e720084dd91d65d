/** A database in which calls were made and recorded today: what a recording is heard from is put in through the program's own functions. */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from '../../../ticketing/db/connect.ts';
import { startEmbedded } from '../../../ticketing/db/embedded.ts';
import { migrate } from '../../../ticketing/db/migrate.ts';
import { loadStaffActor, readConfig, receive } from '../../../ticketing/index.ts';
import { createCore } from '../../../ticketing/create-core.ts';
import { loadSecrets } from '../../../ticketing/secrets.ts';
import { seedCity } from '../../../ticketing/seed/load.ts';
import { callEvent, callLeg } from '../../../telephony/db/schema/call.ts';
import { transcript, transcriptPiece } from '../../../telephony/db/schema/transcript.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { act } from '../../../ticketing/verb/act.ts';
import type { TestCore } from '../../setup/core.ts';
import { keptRecording, madeCall, speaksOf, wav } from '../../telephony/recording/made.ts';

export interface RecordedDay { callNo: string; ticketNo: string; env: NodeJS.ProcessEnv; stop(): Promise<void> }

const saidThen = [
  ['agent', 0.3, 3.2, '您好，12345热线，请问有什么可以帮您？'], ['citizen', 3.6, 9.4, '我是柳湾街道清荷路的，楼下路灯三天不亮了。'], ['agent', 9.8, 12.6, '请问具体是哪一段，靠近几号楼？'],
  ['citizen', 13, 17.2, '就在清荷路南口，公交站旁边那一排。'], ['agent', 17.6, 19.8, '好的，已经为您记录。'],
] as const;

/** Two voices that take turns, loud and quiet like syllables. */
function talk(seconds: number, turns: readonly (readonly [string, number, number, string])[]): Buffer {
  const sound = wav(seconds);
  for (let i = 0; i < seconds * 8000; i += 1) {
    const t = i / 8000;
    const turn = turns.find(([, from, to]) => t >= from && t < to);
    const loud = turn ? 9000 * Math.abs(Math.sin(t * 9 + Math.sin(t * 2.3) * 2)) * (0.5 + 0.5 * Math.abs(Math.sin(t * 1.7))) : 60;
    for (const [c, side] of ['citizen', 'agent'].entries()) sound.writeInt16LE(Math.round((turn?.[0] === side ? loud : 40) * Math.sin(2 * Math.PI * (c ? 190 : 140) * t)), 44 + (i * 2 + c) * 2);
  }
  return sound;
}

/** @param password of the seeded staff */
export async function recordedDay(password: string): Promise<RecordedDay> {
  const directory = mkdtempSync(path.join(tmpdir(), 'hotline-recorded-'));
  chmodSync(directory, 0o755);
  const server = await startEmbedded(directory, { durable: false });
  const admin = connect(server.url(), { max: 1 });
  await admin.sql.unsafe(`create database recorded template template0 encoding 'UTF8'`);
  await admin.close();
  const url = new URL(server.url());
  url.pathname = '/recorded';
  await migrate(url.href);
  const connection = connect(url.href, { max: 4 });
  const [key, RECORDING_DIR] = [randomBytes(32).toString('base64'), path.join(directory, 'recordings')];
  // The agent's own call, twenty minutes later, is one of this day also just after midnight: an agent hears those of today.
  const midnight = Math.floor((Date.now() + 8 * 3_600_000) / 86_400_000) * 86_400_000 - 8 * 3_600_000;
  const began = new Date(Math.max(Date.now() - 40 * 60_000, midnight - 20 * 60_000));
  const clock = { now: began };
  await seedCity(connection.db, password, began);
  const made = await createCore({ config: readConfig({ DATA_DIR: directory, RECORDING_DIR }), connection, secrets: loadSecrets(directory, { HOTLINE_KEY: key }), now: () => clock.now });
  const staff = async (username: string) => (await loadStaffActor(made, { username }))!;
  const core = Object.assign(made, { clock, staff }) as unknown as TestCore;

  const at = (minutes: number, seconds = 0) => new Date(began.getTime() + minutes * 60_000 + seconds * 1000);
  await madeCall(core, { arrivedAt: at(2), outcome: 'abandoned', answeredAt: null, talkEndedAt: null, number: '15400002222' });
  await madeCall(core, { arrivedAt: at(4), agent: 'agent2', number: '15400003333', surveyDigit: '1' });
  await madeCall(core, { arrivedAt: at(9), direction: 'outbound', purpose: 'visit', agent: 'callback1', outcome: 'busy', answeredAt: null, talkEndedAt: null, calledNumber: '154****4444', number: '15400004444' });
  await madeCall(core, { arrivedAt: at(12), outcome: 'lost', endedBy: 'engine', agent: 'agent3', number: null });

  const of = await madeCall(core, { arrivedAt: at(20), surveyDigit: '1', answeredAt: at(20, 9), talkEndedAt: at(21, 4), endedAt: at(21, 12), heldMs: 5_000 });
  const { ticketNo, ticketId } = await receive(core, await staff('agent1'), { channel: 'call', messageId: of.callNo, content: '柳湾街道清荷路南口公交站旁路灯三天不亮，晚上走路看不清。', phone: '15400001111', regionCode: '990101' });
  await act(core, await staff('dispatcher1'), { ticketNo }, dispatch, { leadUnitId: 'yx-cg', appealType: 'help' });
  await speaksOf(core, of.id, ticketId);
  const turns = saidThen.map(([who, from, to, text]) => [who, from, to, text] as const);
  const first = await keptRecording(core, of, talk(20, turns), 1);
  await keptRecording(core, of, talk(30, [['agent', 0.5, 3, ''], ['citizen', 3.5, 7, ''], ['agent', 8, 17, ''], ['citizen', 18, 27, '']]), 2);
  await connection.sql`update recording set started_at = ${at(20, 9)}, ended_at = ${at(20, 29)} where id = ${first}`;
  await connection.sql`update recording set started_at = ${at(20, 34)}, ended_at = ${at(21, 4)} where call_id = ${of.id} and id <> ${first}`;
  await connection.db.insert(callLeg).values({ leg: `${of.callNo}-l2`, callId: of.id, party: 'consulted', name: '值班长', state: 'ended', startedAt: at(20, 29), answeredAt: at(20, 30), endedAt: at(20, 34), cause: 'released' });
  const agent = await staff('agent1');
  await connection.db.insert(callEvent).values(([[0, 'arrived', null, {}], [4, 'offered', agent.staffId, {}], [9, 'talking', agent.staffId, {}], [29, 'hold', agent.staffId, {}], [29, 'consult', agent.staffId, { name: '值班长' }], [34, 'resume', agent.staffId, {}], [67, 'surveyed', null, {}], [72, 'ended', null, {}]] as const)
    .map(([seconds, kind, staffId, data]) => ({ callId: of.id, at: at(20, seconds), kind, staffId, data })));
  await connection.db.insert(transcript).values({ callId: of.id, state: 'ended', startedAt: at(20, 9), endedAt: at(21, 4) });
  await connection.db.insert(transcriptPiece).values(turns.map(([party, from, to, text], seq) => ({ callId: of.id, party, leg: `${of.callNo}-${party}`, seq, from: at(20, 9 + from), to: at(20, 9 + to), textSealed: core.cipher.seal(text) })));
  await connection.close();
  return {
    callNo: of.callNo, ticketNo, env: { DATABASE_URL: url.href, HOTLINE_KEY: key, RECORDING_DIR, DEMO_PASSWORD: password },
    stop: async () => { await server.stop(); rmSync(directory, { recursive: true, force: true }); },
  };
}
