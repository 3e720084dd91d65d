import { useState } from 'react';
import { Button, Dropdown } from 'antd';
import { useShortcut } from '../../shell/shortcuts.tsx';
import { phoneKeys } from '../keys.ts';
import type { PhoneDesk } from '../provider.tsx';
import type { BusyReason } from '../types.ts';
import { usePhoneWords } from '../words.ts';

/** Reasons that a person gives; `notAnswered` is set by the floor, `teamLead` by the team lead. */
const reasons: BusyReason[] = ['rest', 'meal', 'paperwork', 'training', 'meeting', 'afterAbuse', 'other'];

/** Ready, busy with a reason, offline; in a call it is said what follows after it. Opened by its key, then arrows. */
export function SeatMenu({ desk }: { desk: PhoneDesk }) {
  const w = usePhoneWords();
  const [open, setOpen] = useState(false);
  useShortcut(phoneKeys.seat, w.seatMenu, () => setOpen((now) => !now), { whileTyping: true });
  const state = desk.view?.seat?.state;
  const items = [
    { key: 'ready', label: w.ready, onClick: () => void desk.seat('ready') },
    { type: 'divider' as const },
    ...reasons.map((r) => ({ key: r, label: `${w.busy} · ${w.reasons[r]}`, onClick: () => void desk.seat('busy', r) })),
    { type: 'divider' as const },
    { key: 'offline', label: w.offline, onClick: () => void desk.seat('offline') },
    { key: 'disconnect', label: w.disconnect, onClick: () => void desk.disconnect() },
  ];
  return (
    <>
      {state !== 'ready' && state !== 'afterCall' && !desk.view?.call && <Button size="small" type="primary" ghost disabled={desk.busy || desk.status.connection !== 'ready'} onClick={() => void desk.seat('ready')}>{w.ready}</Button>}
      <Dropdown open={open} onOpenChange={setOpen} autoFocus trigger={['click']} menu={{ items }}>
        <Button size="small" title={phoneKeys.seat} aria-keyshortcuts="Control+Alt+R" disabled={desk.busy}>{state === 'ready' ? w.busy : w.seatMenu} ▾</Button>
      </Dropdown>
    </>
  );
}
