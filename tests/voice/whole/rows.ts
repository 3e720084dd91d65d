import { expect } from 'vitest';
import { eventually, type Hotline } from './hotline.ts';

export interface CallRow {
  callNo: string; state: string; outcome: string | null; lineNumber: string | null; calledNumber: string; recordingId: string | null; surveyDigit: string | null; endedBy: string | null; staffId: number | null; heldMs: number;
  /** arrived, answered, talked, ended: each no earlier than the one before */
  inOrder: boolean;
}

/** What stands in the tables of a hotline that runs. @param hotline asked each time: it may be another one by then */
export function rowsOf(hotline: () => Hotline) {
  const sql: Hotline['sql'] = ((...args: Parameters<Hotline['sql']>) => hotline().sql(...args)) as Hotline['sql'];
  const calls = (callNo: string | null) => sql<CallRow[]>`select call_no as "callNo", state, outcome, line_number as "lineNumber", called_number as "calledNumber", recording_id as "recordingId", survey_digit as "surveyDigit", ended_by as "endedBy",
    staff_id as "staffId", held_ms as "heldMs", arrived_at <= coalesce(answered_at, arrived_at) and coalesce(answered_at, arrived_at) <= coalesce(talk_ended_at, ended_at, now()) and coalesce(talk_ended_at, arrived_at) <= coalesce(ended_at, now()) as "inOrder"
    from call where call_no = coalesce(${callNo}, call_no) order by id desc limit 1`;
  const self = {
    lastCall: async (): Promise<CallRow | undefined> => (await calls(null))[0],
    call: async (callNo: string): Promise<CallRow | undefined> => (await calls(callNo))[0],
    /** The newest call, when it is in this state. */
    inState: async (state: string): Promise<CallRow> => (await eventually(self.lastCall, (row) => row?.state === state))!,
    ended: async (callNo: string): Promise<CallRow> => (await eventually(() => self.call(callNo), (row) => row?.state === 'ended', 20_000))!,
    callBacks: (callNo: string) => sql<{ why: string }[]>`select why from call_back where call_id = (select id from call where call_no = ${callNo})`,
    /** kinds of the call's course, in order */
    course: async (callNo: string): Promise<string[]> => (await sql<{ kind: string }[]>`select kind from call_event where call_id = (select id from call where call_no = ${callNo}) order by id`).map(({ kind }) => kind),
    eventData: async (callNo: string, kind: string): Promise<Record<string, unknown>[]> => (await sql<{ data: Record<string, unknown> }[]>`select data from call_event where call_id = (select id from call where call_no = ${callNo}) and kind = ${kind} order by id`).map(({ data }) => data),

    /** No leg, seat, recording, channel or bridge is left of calls that are over. @param apart a call that still goes on */
    async nothingLeft(apart = ''): Promise<void> {
      const left = async () => {
        const [rows] = await sql<{ calls: number; legs: number; seats: number; recordings: number }[]>`with over as (select id from call where call_no <> ${apart}) select
          (select count(*)::int from call where state <> 'ended' and id in (select id from over)) as calls, (select count(*)::int from call_leg where state <> 'ended' and call_id in (select id from over)) as legs,
          (select count(*)::int from seat where call_id in (select id from over)) as seats, (select count(*)::int from recording where state = 'recording' and call_id in (select id from over)) as recordings`;
        const spared = (await sql<{ leg: string }[]>`select leg from call_leg where call_id = (select id from call where call_no = ${apart})`).map(({ leg }) => leg);
        const channels = (await ari<{ id: string }[]>(hotline(), '/channels')).filter(({ id }) => !spared.includes(id));
        return { ...rows!, channels: channels.length, bridges: (await ari<unknown[]>(hotline(), '/bridges')).length };
      };
      expect(await eventually(left, (found) => Object.values(found).every((n) => n === 0))).toEqual({ calls: 0, legs: 0, seats: 0, recordings: 0, channels: 0, bridges: 0 });
    },
  };
  return self;
}

async function ari<T>({ asterisk }: Hotline, where: string): Promise<T> {
  const { username, password, origin } = new URL(asterisk.url);
  const response = await fetch(`${origin}/ari${where}`, { headers: { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` } });
  return await response.json() as T;
}
