/** From what was to what is wanted: requests to the switch, in an order in which nobody hears what is not for them. */
import { EngineError, type CallControl } from '../engine/call-control.ts';
import type { Wanted } from './wanted.ts';

export type EngineRequest = (engine: CallControl) => Promise<void>;

/** @param before null: nothing is known of the switch; all of it is asked for */
export function arrange(before: Wanted | null, after: Wanted): EngineRequest[] {
  const requests: EngineRequest[] = [];
  const was = (leg: string) => before?.places.get(leg);
  const talkers = [...after.places].filter(([, place]) => place === 'talk').map(([leg]) => leg);
  const talkedBefore = before ? [...before.places.values()].includes('talk') : true;
  for (const [leg, { target }] of before?.monitors ?? []) if (after.places.has(leg) && after.monitors.get(leg)?.target !== target) requests.push((e) => e.monitor(target, leg, null));
  if (before?.recording && before.recording !== after.recording) requests.push((e) => e.stopRecording(before.recording!));
  for (const leg of [...before?.places.keys() ?? [], ...before?.ringing ?? []])
    if (!after.places.has(leg) && !after.ringing.has(leg)) requests.push((e) => e.hangup(leg, 'released'));
  for (const [leg, place] of after.places) {
    if (place === was(leg)) continue;
    if (place !== 'talk' && talkedBefore && (was(leg) === 'talk' || !before)) requests.push((e) => e.remove(after.bridge, leg));
    if (place === 'music') requests.push((e) => e.music(leg, true));
    else if (was(leg) === 'music' || !before) requests.push((e) => e.music(leg, false));
  }
  if (talkers.length && (!before || !talkedBefore)) requests.push((e) => e.bridge(after.bridge));
  for (const leg of talkers) if (was(leg) !== 'talk') requests.push((e) => e.add(after.bridge, leg));
  if (after.recording && after.recording !== before?.recording) requests.push((e) => e.record(after.bridge, after.recording!));
  for (const [leg, { target, mode }] of after.monitors) {
    const stood = before?.monitors.get(leg);
    if (stood?.target !== target || stood.mode !== mode) requests.push((e) => e.monitor(target, leg, mode));
  }
  if (!talkers.length && before && talkedBefore) requests.push((e) => e.dissolve(after.bridge));
  return requests;
}

/** Asks one after the other. What is gone already tells so by an event of its own, and is no reason to leave out the rest. */
export async function askAll(engine: CallControl, requests: readonly EngineRequest[], refused: (error: unknown) => void): Promise<void> {
  for (const request of requests) await request(engine).catch((error: unknown) => { if (!(error instanceof EngineError && error.failure === 'noSuchLeg')) refused(error); });
}
