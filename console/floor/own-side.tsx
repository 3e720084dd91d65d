import { Button } from 'antd';
import { useTell } from '../parts/use-tell.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { useDoOwn, useOwnFloor } from './queries.ts';
import { useFloorWords } from './words.ts';
import './own-side.css';

/** Keys that work while typing: an agent with a shouting caller has no hand for a menu. */
const keys = { help: 'Ctrl+Alt+U', rest: 'Ctrl+Alt+Y', got: 'Ctrl+Alt+L' };

/** On an agent's strip: one key for help, one for a rest after abuse. @param afterCall the talk is over, and there is room for the second as a button */
export function OwnButtons({ afterCall }: { afterCall: boolean }) {
  const w = useFloorWords();
  const tell = useTell();
  const own = useOwnFloor(true).data;
  const act = useDoOwn();
  const may = (verb: string) => own?.verbs.find((v) => v.verb === verb)?.allowed === true;
  const hand = own?.hand ? 'lowerHand' : 'askHelp';
  const help = () => act.mutate({ verb: hand }, { onError: tell.failed });
  const rest = () => act.mutate({ verb: 'abused' }, { onSuccess: () => tell.done(w.own.noted), onError: tell.failed });
  useShortcut(keys.help, w.own.help, help, { whileTyping: true, enabled: may(hand) });
  useShortcut(keys.rest, w.own.abused, rest, { whileTyping: true, enabled: may('abused') });
  return (
    <>
      {may(hand) && <Button size="small" onClick={help} title={keys.help} aria-pressed={hand === 'lowerHand'} type={hand === 'lowerHand' ? 'primary' : 'default'}>{hand === 'askHelp' ? w.own.help : own?.hand?.takenBy ? w.own.helpTaken(own.hand.takenBy) : w.own.helpUp}</Button>}
      {afterCall && may('abused') && <Button size="small" onClick={rest} title={`${w.own.abusedHint} (${keys.rest})`}>{w.own.abused}</Button>}
    </>
  );
}

/** What team leads wrote, until it was read; on every page, beside what one is doing. */
export function OwnMessages() {
  const w = useFloorWords();
  const tell = useTell();
  const messages = useOwnFloor(true).data?.messages ?? [];
  const act = useDoOwn();
  const read = () => { if (messages.length) act.mutate({ verb: 'read', input: { ids: messages.map((m) => m.id) } }, { onError: tell.failed }); };
  useShortcut(keys.got, w.own.got, read, { whileTyping: true, enabled: messages.length > 0 });
  return (
    <div className={messages.length ? 'own-messages' : ''} role="status" aria-live="assertive" aria-label={w.own.region}>
      {messages.map((m) => <p key={m.id}><b>{w.own.from(m.fromName)}</b>{m.text}</p>)}
      {messages.length > 0 && <Button size="small" type="primary" loading={act.isPending} onClick={read} title={keys.got}>{w.own.got}<kbd>{keys.got}</kbd></Button>}
    </div>
  );
}
