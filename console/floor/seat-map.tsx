import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Segmented } from 'antd';
import { EmptyState } from '../parts/empty-state.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import type { AgentView, FloorView } from './queries.ts';
import { groupOf, groups, inOrder } from './seat-order.ts';
import { SeatTile } from './seat-tile.tsx';
import { useFloorWords } from './words.ts';

interface Props { floor: FloorView; shown: string; chosen: number | null; onShow: (group: string) => void; onChoose: (staffId: number) => void }

/** Everybody at work as tiles, by what they do. Arrows move among them; 1 to 7 show one state, 0 all. */
export function SeatMap({ floor, shown, chosen, onShow, onChoose }: Props) {
  const w = useFloorWords();
  const list = useRef<HTMLUListElement>(null);
  const ordered = inOrder(floor.agents);
  const here = shown ? ordered.filter((a) => groupOf(a) === shown) : ordered.filter((a) => a.state !== 'offline' || a.hand);
  const count = (group: string) => floor.agents.filter((a) => groupOf(a) === group).length;
  useEffect(() => { document.getElementById(`seat-${chosen}`)?.scrollIntoView({ block: 'nearest' }); }, [chosen]);
  const move = (event: KeyboardEvent) => {
    const step = moves(event.key, columnsOf(list.current));
    if (step === null || !here.length) return;
    event.preventDefault();
    const at = here.findIndex((a) => a.staffId === chosen);
    onChoose(here[Math.min(here.length - 1, Math.max(0, at < 0 ? 0 : at + step))]!.staffId);
  };
  return (
    <section className="panel floor-part floor-seats" aria-label={w.agents}>
      <h2>{w.agents} <Segmented size="small" aria-label={w.filter} value={shown || 'all'} onChange={(value) => onShow(value === 'all' ? '' : value)} options={[{ value: 'all', label: `${w.allStates} ${floor.agents.filter((a) => a.state !== 'offline').length}` }, ...groups.map((g) => ({ value: g as string, label: `${w.states[g]} ${count(g)}` }))]} /></h2>
      {groups.map((g, i) => <Digit key={g} keys={String(i + 1)} label={`${w.filter}：${w.states[g]}`} run={() => onShow(g)} />)}
      <Digit keys="0" label={`${w.filter}：${w.allStates}`} run={() => onShow('')} />
      {here.length === 0 ? <EmptyState title={w.noAgents}>{!shown && w.noAgentsHint}</EmptyState> : (
        <ul ref={list} className="seats floor-scroll" role="listbox" aria-label={w.agents} tabIndex={0} aria-activedescendant={chosen === null ? undefined : `seat-${chosen}`} onKeyDown={move}>
          {here.map((a: AgentView) => <SeatTile key={a.staffId} agent={a} limits={floor.limits} chosen={a.staffId === chosen} onChoose={() => { onChoose(a.staffId); list.current?.focus(); }} />)}
        </ul>
      )}
    </section>
  );
}

function Digit({ keys, label, run }: { keys: string; label: string; run: () => void }) {
  useShortcut(keys, label, run);
  return null;
}

const moves = (key: string, columns: number): number | null => ({ ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns, Home: -1e6, End: 1e6 })[key] ?? null;
const columnsOf = (list: HTMLElement | null): number => (list ? getComputedStyle(list).gridTemplateColumns.split(' ').length : 1);
