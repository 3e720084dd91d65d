import { Button } from 'antd';
import { useText } from '../i18n/text.ts';
import { useTell } from './use-tell.ts';

export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useText();
  const tell = useTell();
  const copy = () => navigator.clipboard.writeText(text).then(() => tell.done(t.common.copied), tell.failed);
  return <Button size="small" onClick={() => void copy()} aria-label={`${t.common.copy} ${text}`}>{label ?? t.common.copy}</Button>;
}
