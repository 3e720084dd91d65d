import { Tag } from 'antd';
import { WarningFilled } from '@ant-design/icons';
import type { TicketDetail } from '../api/types.ts';
import { Moment } from '../parts/moment.tsx';
import { useSupervisionWords } from '../supervision/words.ts';
import { useTicketWords } from './words.ts';

/** Yellow and red cards on the ticket; a withdrawn one stays, struck out and named so. */
export function Warnings({ cards }: { cards: TicketDetail['cards'] }) {
  const w = useTicketWords();
  const s = useSupervisionWords();
  if (!cards.length) return null;
  return (
    <section className="panel" aria-label={w.cards}>
      <h2>{w.cards}</h2>
      {cards.map((c) => {
        const gone = c.withdrawnAt !== null;
        return (
          <div key={c.id} className="card-note" style={{ flexWrap: 'wrap' }}>
            <WarningFilled style={{ color: gone ? '#b4bcc6' : c.colour === 'red' ? '#c41d1d' : '#d89614' }} aria-hidden />
            <b style={gone ? { textDecoration: 'line-through', fontWeight: 400 } : undefined}>{w[c.colour]}</b><span style={{ flex: 1, minWidth: 160 }}>{c.unitName}：{c.faultName ? `${c.faultName}，${c.reason}` : c.reason}</span>
            {gone ? <Tag variant="filled">{s.withdrawn}</Tag> : c.appeal && <Tag variant="filled" color="blue">{s.appeal}：{c.appeal.stateName}</Tag>}<Moment at={c.issuedAt} />
            {c.answer && <p className="said quiet" style={{ flexBasis: '100%' }}>{s.answered}：{c.answer}</p>}
          </div>
        );
      })}
    </section>
  );
}
