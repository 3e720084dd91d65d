import { useMemo, useState, type KeyboardEvent } from 'react';
import { Input, Modal, Tag } from 'antd';
import { Loaded } from '../../parts/loaded.tsx';
import { matching, partyOf } from '../parties.ts';
import { useParties } from '../queries.ts';
import type { Party, PartyView } from '../types.ts';
import { usePhoneWords } from '../words.ts';

interface Props { purpose: 'consult' | 'transfer' | 'conference' | null; onPick: (party: Party) => void; onClose: () => void }

/** Whom to ask: who is free first, found by name, unit, language or number; by keyboard alone. */
export function PartyChooser({ purpose, onPick, onClose }: Props) {
  const w = usePhoneWords();
  return (
    <Modal open={purpose !== null} title={purpose && w.to[purpose]} footer={<span className="quiet">{w.pickHint}</span>} onCancel={onClose} width={560} destroyOnHidden focusTriggerAfterClose={false}>
      {purpose && <Chooser purpose={purpose} onPick={onPick} />}
    </Modal>
  );
}

function Chooser({ purpose, onPick }: { purpose: NonNullable<Props['purpose']>; onPick: (party: Party) => void }) {
  const w = usePhoneWords();
  const query = useParties(true);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => matching((query.data?.items ?? []).filter((p) => p.line === undefined || purpose === 'transfer'), text, w.dial), [query.data, text, w, purpose]);
  const chosen = found[Math.min(at, found.length - 1)];
  const pick = (party: PartyView) => onPick(partyOf(party));
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt((n) => Math.min(n + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt((n) => Math.max(n - 1, 0));
    else if (event.key === 'Enter' && chosen) pick(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div>
      <Input autoFocus value={text} placeholder={w.search} aria-label={w.search} onChange={(e) => { setText(e.target.value); setAt(0); }} onKeyDown={press} role="combobox" aria-expanded aria-controls="phone-parties" aria-activedescendant={chosen && `party-${chosen.key}`} autoComplete="off" />
      <Loaded query={query}>{() => (
        <ul className="parties" id="phone-parties" role="listbox">
          {found.map((p) => (
            <li key={p.key} id={`party-${p.key}`} role="option" aria-selected={p === chosen} onClick={() => pick(p)} onKeyDown={() => {}} ref={p === chosen ? (li) => li?.scrollIntoView({ block: 'nearest' }) : undefined}>
              <span className="quiet">{w.kinds[p.kind]}</span>
              <span className="clip">{p.name} <small>{p.detail}</small></span>
              {p.free === null ? <span className="number">{p.number}</span> : <Tag variant="outlined" color={p.free ? 'blue' : 'default'}>{p.free ? w.free : w.notFree}</Tag>}
            </li>
          ))}
          {!found.length && <li className="quiet" style={{ display: 'block' }}>{w.noParty}</li>}
        </ul>
      )}</Loaded>
    </div>
  );
}
