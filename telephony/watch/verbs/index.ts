/** Verbs of the supervisor's floor, and those by which agents turn to it. */
import '../hooks.ts';
import type { AnyFloorVerb } from '../../floor/verb.ts';
import { abused } from './abused.ts';
import { forceRelease } from './force-release.ts';
import { forceBusy, forceOffline, forceReady } from './force-seat.ts';
import { askHelp, lowerHand, takeHand } from './hand.ts';
import { barge, listen, stopListening, takeOver, whisper } from './listening.ts';
import { message } from './message.ts';

export const watchVerbs: AnyFloorVerb[] = [listen, whisper, barge, stopListening, takeOver, forceRelease, forceReady, forceBusy, forceOffline, message, takeHand, askHelp, lowerHand, abused];
