import { Button } from 'antd';
import { useTell } from '../parts/use-tell.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { useDoOwn, useOwnFloor } from './queries.ts';
import { useFloorWords } from './words.ts';
import './floor.css';

/** On an agent's strip: messages until they are read, one key for help, one for a rest after abuse. */
export function OwnSide({ enabled }: { enabled: boolean }) {
  const w = useFloorWords();
  const tell = useTell();
  const own = useOwnFloor(enabled).data;
  const act = useDoOwn();
  const may = (verb: string) => own?.verbs.find((v) => v.verb === verb)?.allowed === true;
  const messages = own?.messages ?? [];
  const read = () => { if (messages.length) act.mutate({ verb: 'read', input: { ids: messages.map((m) => m.id) } }, { onError: tell.failed }); };
  const hand = may('lowerHand') ? 'lowerHand' : 'askHelp';
  const help = () => act.mutate({ verb: hand }, { onError: tell.failed });
  useShortcut('Ctrl+Alt+U', w.own.help, help, { whileTyping: true, enabled: may(hand) });
  useShortcut('Ctrl+Alt+Y', w.own.got, read, { whileTyping: true, enabled: messages.length > 0 });
  if (!own) return null;
  return (
    <section className="floor-own" aria-label={w.own.region}>
      <span role="status" aria-live="assertive">{messages.map((m) => <span key={m.id} className="floor-own-message"><span><b>{w.own.from(m.fromName)}</b>{m.text}</span>{m === messages.at(-1) && <Button size="small" onClick={read} title="Ctrl+Alt+Y">{w.own.got}</Button>}</span>)}</span>
      {(may('askHelp') || may('lowerHand')) && <Button size="small" onClick={help} title="Ctrl+Alt+U" aria-pressed={hand === 'lowerHand'}>{hand === 'askHelp' ? w.own.help : own.hand?.takenBy ? w.own.helpTaken(own.hand.takenBy) : w.own.helpUp}</Button>}
      {may('abused') && <Button size="small" title={w.own.abusedHint} onClick={() => act.mutate({ verb: 'abused' }, { onSuccess: () => tell.done(w.own.noted), onError: tell.failed })}>{w.own.abused}</Button>}
    </section>
  );
}
