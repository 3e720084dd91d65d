import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCity } from '../api/queries.ts';
import type { TicketLine } from '../api/types.ts';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useSelection } from '../parts/selection.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { BoardRow } from './board-row.tsx';
import { useSend } from './use-send.ts';
import { useDispatchWords } from './words.ts';
import './dispatch.css';

/** What waits for a dispatcher, worked through with keys: the plain case is one of them. */
export function Board({ lines }: { lines: readonly TicketLine[] }) {
  const w = useDispatchWords();
  const navigate = useNavigate();
  const city = useCity();
  const { selected, select, move } = useSelection(lines.map((l) => l.ticketNo));
  const [searching, setSearching] = useState<string | null>(null);
  const { send, busy, armed, needsReason, giveReason, dropReason } = useSend();
  const current = lines.find((l) => l.ticketNo === selected);
  const nameOf = (id: string) => city.data?.units.find((u) => u.id === id)?.name ?? id;
  const choose = (place: number) => (event: KeyboardEvent) => {
    const unit = current?.suggestedUnits[place - 1];
    // a key held down must not run through the list
    if (current && unit && !event.repeat) send({ line: current, unitId: unit.unitId, unitName: unit.name });
  };
  useShortcut('ArrowUp', w.up, () => move(-1));
  useShortcut('ArrowDown', w.down, () => move(1));
  useShortcut('1', w.send(1), choose(1));
  useShortcut('2', w.send(2), choose(2));
  useShortcut('3', w.send(3), choose(3));
  useShortcut('/', w.search, () => setSearching(selected));
  useShortcut('Enter', w.open, () => { if (current) void navigate(`/tickets/${current.ticketNo}`); });
  return (
    <>
      <ul className="board">
        {lines.map((line) => (
          <BoardRow
            key={line.ticketNo} line={line} selected={line.ticketNo === selected} busy={busy} searching={searching === line.ticketNo} armedUnit={armed?.line.ticketNo === line.ticketNo ? armed.unitId : null}
            onSelect={() => select(line.ticketNo)} onSend={(unitId, unitName) => send({ line, unitId, unitName: unitName ?? nameOf(unitId) })}
          />
        ))}
      </ul>
      <ReasonModal open={needsReason !== null} title={w.pushDown} busy={busy} onClose={dropReason} onConfirm={giveReason} />
    </>
  );
}
