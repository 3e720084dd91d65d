import { useState } from 'react';
import { Popover } from 'antd';
import { phoneKeys } from '../keys.ts';
import type { PhoneDesk } from '../provider.tsx';
import type { Party } from '../types.ts';
import { usePhoneWords } from '../words.ts';
import { Action } from './action.tsx';
import { Keypad } from './keypad.tsx';
import { PartyChooser } from './party-chooser.tsx';
import { thirdOf } from './say.ts';

type Purpose = 'consult' | 'transfer' | 'conference';

/** What may be done with the call at hand: the telephone's own keys, and the verbs that the server offers. */
export function CallActions({ desk, compact = false }: { desk: PhoneDesk; compact?: boolean }) {
  const w = usePhoneWords();
  const { status, phone, view, busy } = desk;
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const [keypad, setKeypad] = useState(false);
  const verb = (name: string) => view?.verbs.find((v) => v.verb === name);
  const may = (name: string) => verb(name)?.allowed === true;
  const third = thirdOf(view?.call ?? null);
  const hold = view?.call?.heldSince ? 'resume' : 'hold';
  const pick = (party: Party) => { const name = purpose; setPurpose(null); if (name) void desk.act(name, party); };
  const offered = (name: string, label: string, keys: string, run: () => void = () => void desk.act(name)) => verb(name) && <Action label={label} keys={keys} verb={verb(name)} busy={busy} run={run} {...(name === hold ? { className: 'phone-toggle' } : {})} />;

  if (status.talk?.state === 'ringing') return (
    <>
      <Action label={w.answer} keys={phoneKeys.answer} primary showKey className="phone-answer" run={() => void phone?.answer().catch(() => {})} />
      <Action label={w.decline} keys={phoneKeys.cancelConsult} run={() => void phone?.decline()} />
    </>
  );
  if (view?.seat?.state === 'afterCall') return <Action label={w.finish} keys={phoneKeys.answer} primary showKey className="phone-answer" verb={verb('finish')} busy={busy} run={() => void desk.finish()} />;
  if (!status.talk && !view?.call) return null;
  return (
    <>
      {status.talk && <Action label={status.muted ? w.unmute : w.mute} keys={phoneKeys.mute} className="phone-toggle" pressed={status.muted} run={() => phone?.mute(!status.muted)} />}
      {offered(hold, w[hold], phoneKeys.hold)}
      {!compact && (third ? (
        <>
          {offered('complete', w.complete, phoneKeys.transfer)}
          {may('conference') && offered('conference', w.conference, phoneKeys.conference)}
          {offered('cancelConsult', w.cancelConsult, phoneKeys.cancelConsult)}
          {may('dropParty') && <Action label={w.dropParty(third.name)} verb={verb('dropParty')} busy={busy} run={() => void desk.act('dropParty')} />}
        </>
      ) : (
        <>
          {offered('consult', w.consult, phoneKeys.consult, () => setPurpose('consult'))}
          {offered('transfer', w.transfer, phoneKeys.transfer, () => setPurpose('transfer'))}
          {offered('conference', w.conference, phoneKeys.conference, () => setPurpose('conference'))}
        </>
      ))}
      {!compact && verb('keys') && (
        <Popover open={keypad} onOpenChange={setKeypad} trigger="click" destroyOnHidden content={<Keypad label={w.keypad} onKey={(digits) => void desk.act('keys', { digits })} />}>
          <span><Action label={w.keypad} keys={phoneKeys.keypad} verb={verb('keys')} run={() => setKeypad((now) => !now)} /></span>
        </Popover>
      )}
      {verb('hangUp') ? <Action label={w.hangUp} keys={phoneKeys.hangUp} danger showKey={!compact} verb={verb('hangUp')} busy={busy} run={() => void desk.act('hangUp')} /> : <Action label={w.hangUp} keys={phoneKeys.hangUp} danger run={() => void phone?.hangUp()} />}
      <PartyChooser purpose={purpose} onPick={pick} onClose={() => setPurpose(null)} />
    </>
  );
}
