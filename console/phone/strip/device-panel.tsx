import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Select } from 'antd';
import type { Devices, Phone } from '../phone.ts';
import { usePhoneWords } from '../words.ts';

/** Which microphone, which earpiece, and whether the microphone hears anything. */
export function DevicePanel({ phone }: { phone: Phone }) {
  const w = usePhoneWords();
  const [devices, setDevices] = useState<Devices | null>(null);
  const status = useSyncExternalStore(phone.subscribe, phone.status);
  const { microphone } = status;
  useEffect(() => { void phone.devices().then(setDevices); }, [phone, status]);
  const options = (list: { id: string; name: string }[] = []) => [{ value: '', label: w.systemDefault }, ...list.filter((d) => d.id !== 'default').map((d) => ({ value: d.id, label: d.name }))];
  const chosen = (change: Promise<void>) => void change.then(() => phone.devices()).then(setDevices, () => {});
  return (
    <div className="phone-devices">
      <label>{w.microphone}<Select aria-label={w.microphone} value={devices?.microphone ?? ''} options={options(devices?.microphones)} onChange={(id: string) => chosen(phone.chooseMicrophone(id || null))} /></label>
      <label>{w.speaker}<Select aria-label={w.speaker} value={devices?.speaker ?? ''} options={options(devices?.speakers)} onChange={(id: string) => chosen(phone.chooseSpeaker(id || null))} /></label>
      <div><div className="quiet" style={{ fontSize: 13 }}>{w.level}</div><Level key={microphone ?? ''} phone={phone} label={w.level} /></div>
      {status.problem ? <b role="alert">{w.problems[status.problem]}</b> : <span className="quiet">{w.speakToTest}</span>}
      <span className="quiet">{w.deviceHint}</span>
    </div>
  );
}

/** A bar as long as the voice is loud; drawn without React, ten times a second. */
export function Level({ phone, label }: { phone: Phone; label: string }) {
  const bar = useRef<HTMLElement>(null);
  const meter = useRef<HTMLDivElement>(null);
  useEffect(() => phone.meter((level) => {
    if (bar.current) bar.current.style.transform = `scaleX(${level.toFixed(2)})`;
    meter.current?.setAttribute('aria-valuenow', String(Math.round(level * 100)));
  }), [phone]);
  return <div className="level" role="meter" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={0} ref={meter}><i ref={bar} /></div>;
}
