import { Button } from 'antd';
import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query';
import type { Page, TicketLine } from '../api/types.ts';
import { useText } from '../i18n/text.ts';

/** How much of the list is shown, and the button for more. */
export function ListFoot({ list, shown }: { list: UseInfiniteQueryResult<InfiniteData<Page<TicketLine>>>; shown: number }) {
  const t = useText();
  const { total = null, totalIsLeast } = list.data?.pages[0] ?? {};
  return (
    <div style={{ display: 'flex', justifyContent: 'center', alignItems: 'center', gap: 12, padding: 12 }}>
      <span className="quiet" role="status">{total === null ? t.common.shown(shown) : t.common.of(shown, total, totalIsLeast)}</span>
      {list.hasNextPage && <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.common.more}</Button>}
    </div>
  );
}
