import { useState } from 'react';
import { Button, Popover } from 'antd';
import { useShortcut } from '../../shell/shortcuts.tsx';
import { OwnButtons } from '../../floor/own-side.tsx';
import { phoneKeys } from '../keys.ts';
import type { PhoneDesk } from '../provider.tsx';
import { usePopped } from '../queries.ts';
import { usePhoneWords } from '../words.ts';
import { CallActions } from './call-actions.tsx';
import { DevicePanel } from './device-panel.tsx';
import { SeatMenu } from './seat-menu.tsx';
import { sentenceOf, stateOf, whoOf } from './say.ts';
import { Since, useSecondsUntil } from './timer.tsx';
import '../phone.css';

/** State and time, who and on which line, one sentence, and the keys. Nothing in it moves what stands beside it. */
export function PhoneState({ desk }: { desk: PhoneDesk }) {
  const w = usePhoneWords();
  const state = stateOf(desk, w);
  const left = useSecondsUntil(desk.view?.seat?.state === 'afterCall' ? desk.view.seat.leaseUntil : null);
  const said = sentenceOf(desk, w, left);
  const call = desk.view?.call ?? null;
  const popped = usePopped(call?.callNo ?? null).data;
  return (
    <>
      <span className="phone-state" data-state={state.key}><span role="status">{state.text}</span>{state.since && <Since at={state.since} label={state.text} />}</span>
      {call && <span className="phone-who"><b className="number">{whoOf(call, popped?.callNo === call.callNo ? popped.name : null, w)}</b>{call.line && <span className="quiet clip">{call.line.number} {call.line.name}</span>}</span>}
      <span className="phone-said" data-urgent={said.urgent || undefined} role={said.urgent ? 'alert' : 'status'} title={said.text}>{said.text}</span>
    </>
  );
}

export function PhoneButtons({ desk }: { desk: PhoneDesk }) {
  const w = usePhoneWords();
  const [devices, setDevices] = useState(false);
  const { connection, problem } = desk.status;
  useShortcut(phoneKeys.devices, w.devices, () => setDevices((now) => !now), { whileTyping: true, enabled: desk.phone !== null });
  return (
    <div className="phone-buttons">
      {(connection === 'off' || connection === 'refused') && <Button size="small" type="primary" onClick={() => void desk.connect()}>{problem ? w.retry : w.connect}</Button>}
      {connection === 'elsewhere' && <Button size="small" type="primary" onClick={() => void desk.connect(true)}>{w.takeOver}</Button>}
      <CallActions desk={desk} />
      {connection === 'ready' && <OwnButtons afterCall={desk.view?.seat?.state === 'afterCall'} />}
      {(connection === 'ready' || connection === 'lost') && <SeatMenu desk={desk} />}
      {desk.phone && (
        <Popover open={devices} onOpenChange={setDevices} trigger="click" placement="bottomRight" title={w.devices} destroyOnHidden content={<DevicePanel phone={desk.phone} />}>
          <Button size="small" title={`${w.devices} (${phoneKeys.devices})`} aria-label={w.devices}>{w.sound}</Button>
        </Popover>
      )}
    </div>
  );
}
