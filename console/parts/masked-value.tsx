import { useState } from 'react';
import { Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { post } from '../api/client.ts';
import { useText } from '../i18n/text.ts';
import { ReasonModal } from './reason-modal.tsx';
import { useTell } from './use-tell.ts';

type Field = 'phone' | 'name' | 'content' | 'address';
interface Props { ticketNo: string; field: Field; value: string | null; /** the server said so: TicketDetail.mayReveal */ may: boolean; block?: boolean }

/** A value the server masks. To see it one writes why; the server keeps who asked, when and why. Gone when the page is left. */
export function MaskedValue({ ticketNo, field, value, may, block = false }: Props) {
  const t = useText();
  const tell = useTell();
  const [asking, setAsking] = useState(false);
  const reveal = useMutation({
    mutationFn: (reason: string) => post<Partial<Record<Field, string>>>(`/api/tickets/${ticketNo}/reveal`, { fields: [field], reason }),
    onSuccess: () => setAsking(false), onError: tell.failed, gcTime: 0,
  });
  const plain = reveal.data?.[field];
  if (value === null && !block) return <span className="quiet">—</span>;
  return (
    <span>
      {block ? <p className="said">{plain ?? value}</p> : <span className="number">{plain ?? value}</span>}
      {may && plain === undefined && <Button type="link" size="small" onClick={() => setAsking(true)} aria-label={`${t.common.reveal} ${t.field[field]}`} style={block ? { paddingInline: 0 } : undefined}>{t.common.reveal}</Button>}
      <ReasonModal open={asking} title={t.common.revealTitle} hint={t.common.revealHint} busy={reveal.isPending} onClose={() => setAsking(false)} onConfirm={(reason) => reveal.mutate(reason)} />
    </span>
  );
}
