import type { ReactNode } from 'react';
import { Button, Tooltip } from 'antd';
import type { VerbView } from '../api/types.ts';
import { useSay } from '../i18n/text.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { verbKeys } from './verb-keys.ts';

interface Props { verb: VerbView; onPick: (verb: VerbView) => void; primary?: boolean; danger?: boolean; shortcut?: string; busy?: boolean; children?: ReactNode; block?: boolean }

/**
 * A button the rules decide about. A refused one stays reachable by keyboard and screen reader and says which rule stands in the way,
 * so it is `aria-disabled`, not `disabled`.
 */
export function VerbButton({ verb, onPick, primary = false, danger = false, shortcut = verbKeys[verb.verb], busy = false, children, block = false }: Props) {
  const say = useSay();
  useShortcut(shortcut ?? '', say(verb), () => { if (!busy) onPick(verb); }, { enabled: verb.allowed && Boolean(shortcut) });
  const why = verb.why ? say(verb.why) : null;
  const button = (
    <Button
      type={primary ? 'primary' : 'default'} danger={danger} loading={busy} block={block} aria-disabled={!verb.allowed} className={verb.allowed ? '' : 'verb-refused'}
      aria-keyshortcuts={shortcut?.replace('Ctrl', 'Control') || undefined} onClick={() => { if (verb.allowed) onPick(verb); }}
    >
      {children ?? say(verb)}
    </Button>
  );
  const tip = verb.allowed ? shortcut : why;
  return tip ? <Tooltip title={tip}>{button}</Tooltip> : button;
}
