import type { ReactNode } from 'react';
import './sections.css';

/** A row of named facts over a page. */
export const Facts = ({ rows }: { rows: readonly (readonly [name: string, value: ReactNode])[] }) => (
  <dl className="panel facts">{rows.map(([name, value], i) => <div key={`${name}${i}`}><dt>{name || '\u00a0'}</dt><dd>{value}</dd></div>)}</dl>
);
