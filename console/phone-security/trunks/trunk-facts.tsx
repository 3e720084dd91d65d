import type { ReactNode } from 'react';
import type { TrunkChange } from '../../../telephony/index.ts';
import { useTrunkWords } from './words.ts';

export type Settings = TrunkChange['settings'];

/** How a trunk is; beside a proposal, what it was before is struck through. */
export function TrunkFacts({ trunk, before }: { trunk: Settings; before?: Settings | null }) {
  const w = useTrunkWords();
  const list = (items: string[]) => items.join('、');
  const facts: [string, (s: Settings) => ReactNode][] = [
    [w.title, (s) => s.title], [w.kind, (s) => w.kinds[s.kind]], [w.contact, (s) => s.contact], [w.addresses, (s) => list(s.addresses)], [w.transport, (s) => w.transports[s.transport]], [w.digest, (s) => (s.username && s.hasSecret ? w.withDigest(s.username) : w.noDigest)],
    [w.numbers, (s) => list(s.numbers)], [w.prefixes, (s) => list(s.prefixes.map((p) => p || w.everyNumber))], [w.priority, (s) => s.priority], [w.format, (s) => w.formats[s.format]], [w.mostCalls, (s) => s.mostCalls ?? w.unlimited], [w.active, (s) => (s.active ? w.on : w.off)],
  ];
  return (
    <dl className="ps-facts">{facts.map(([name, of]) => {
      const [now, was] = [of(trunk), before ? of(before) : undefined];
      const changed = before && String(now) !== String(was);
      return <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd>{changed && <><span className="before">{was}</span> → </>}{changed ? <b>{now}</b> : now}</dd></div>;
    })}</dl>
  );
}
