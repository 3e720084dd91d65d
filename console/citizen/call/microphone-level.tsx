import { useEffect, useRef } from 'react';
import { telephone } from './on-call.ts';

/** A bar as long as the voice is loud. */
export function MicrophoneLevel({ label }: { label: string }) {
  const bar = useRef<HTMLElement>(null);
  const meter = useRef<HTMLDivElement>(null);
  useEffect(() => telephone().meter((level) => {
    if (bar.current) bar.current.style.transform = `scaleX(${level.toFixed(2)})`;
    meter.current?.setAttribute('aria-valuenow', String(Math.round(level * 100)));
  }), []);
  return <div className="call-level" role="meter" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={0} ref={meter}><i ref={bar} /></div>;
}
