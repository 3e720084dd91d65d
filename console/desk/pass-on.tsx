import { Button } from 'antd';
import type { PartnerLineView } from '../api/types.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { useDeskWords } from './words.ts';

/** Danger was heard: the lines that help, one press each. The appeal is filed and passed on in the same press. */
export function PassOn({ lines, busy, onPass }: { lines: readonly PartnerLineView[]; busy: boolean; onPass: (code: string) => void }) {
  const w = useDeskWords();
  const [first] = lines;
  useShortcut('Ctrl+Alt+T', first ? w.passOn(first.name, first.number) : w.passOnNow, () => first && onPass(first.code), { whileTyping: true, enabled: first !== undefined && !busy });
  if (!first) return null;
  return (
    <div className="wide pass-on" role="group" aria-label={w.passOnNow}>
      {lines.slice(0, 3).map((line, i) => (
        <Button key={line.code} danger={line.kind === 'emergency'} type={i === 0 ? 'primary' : 'default'} loading={busy && i === 0} disabled={busy} onClick={() => onPass(line.code)} title={i === 0 ? 'Ctrl+Alt+T' : undefined}>
          {w.passOn(line.name, line.number)}{i === 0 && <kbd>Ctrl+Alt+T</kbd>}
        </Button>
      ))}
    </div>
  );
}
