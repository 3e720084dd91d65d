import { useEffect, useRef, useState } from 'react';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** Twelve keys, by pointer or by the keyboard's own. */
export function Keypad({ label, onKey }: { label: string; onKey: (digit: string) => void }) {
  const [sent, setSent] = useState('');
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.focus(), []);
  const press = (digit: string) => { onKey(digit); setSent((before) => (before + digit).slice(-16)); };
  return (
    <div className="keypad" role="group" aria-label={label} tabIndex={-1} ref={first} style={{ outline: 'none' }} onKeyDown={(e) => { if (digits.includes(e.key)) { e.preventDefault(); press(e.key); } }}>
      <output aria-live="polite">{sent}</output>
      {digits.map((d) => <button key={d} type="button" onClick={() => press(d)}>{d}</button>)}
    </div>
  );
}
