import { Button } from 'antd';
import { useSay } from '../../i18n/text.ts';
import type { VerbView } from '../../api/types.ts';
import { useShortcut } from '../../shell/shortcuts.tsx';

interface Props { label: string; keys?: string; run: () => void; /** as the server says; absent: the telephone's own */ verb?: VerbView | undefined; primary?: boolean; danger?: boolean; shown?: boolean; pressed?: boolean; busy?: boolean; showKey?: boolean; className?: string }

/** A button of the strip with its key, which works while typing. What the server does not allow stands there with the reason. */
export function Action({ label, keys, run, verb, primary = false, danger = false, pressed, busy = false, showKey = false, className }: Props) {
  const say = useSay();
  const allowed = verb === undefined || verb.allowed;
  const hint = verb && !verb.allowed && verb.why ? say(verb.why) : keys;
  return (
    <>
      {keys && allowed && <Key keys={keys} label={label} run={run} />}
      <Button size="small" type={primary ? 'primary' : 'default'} danger={danger} disabled={!allowed || busy} onClick={run} title={hint} aria-keyshortcuts={keys?.replace('Ctrl', 'Control')} aria-pressed={pressed} className={className ?? ''}>{label}{showKey && keys && <kbd>{keys}</kbd>}</Button>
    </>
  );
}

function Key({ keys, label, run }: { keys: string; label: string; run: () => void }) {
  useShortcut(keys, label, run, { whileTyping: true });
  return null;
}
