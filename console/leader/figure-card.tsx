import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Change } from './figure-text.ts';
import { useLeaderWords } from './words.ts';

interface Props { name: string; value: string; unit?: string; /** the list behind it */ to?: string; /** opens the tickets behind it beside the page */ onOpen?: () => void; change?: Change; points?: boolean; note?: string; /** overdue above zero is the one figure that is red */ danger?: boolean; children?: ReactNode }

/** One figure, how it moved, and the tickets behind it. */
export function FigureCard({ name, value, unit, to, onOpen, change, points = false, note, danger = false, children }: Props) {
  const w = useLeaderWords();
  const said = !change ? note : change.direction === 'same' ? w.same : change.direction === 'unknown' ? note ?? w.noBefore : (points ? { up: w.upPoints, down: w.downPoints } : { up: w.up, down: w.down })[change.direction](change.amount);
  const arrow = change?.direction === 'up' ? '↑ ' : change?.direction === 'down' ? '↓ ' : '';
  const inside = (
    <>
      <span className="figure-name">{name}</span>
      <span className={danger ? 'figure-value figure-danger' : 'figure-value'}>{value}{unit && <small>{unit}</small>}</span>
      <span className="figure-foot"><span className="quiet">{arrow}{said}</span>{children}</span>
    </>
  );
  if (to) return <Link className="panel figure" to={to}>{inside}</Link>;
  return onOpen ? <button type="button" className="panel figure" onClick={onOpen}>{inside}</button> : <div className="panel figure">{inside}</div>;
}
