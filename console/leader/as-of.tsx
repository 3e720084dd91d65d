import { words } from '../i18n/text.ts';
import { momentOf, timeOf } from '../parts/time.ts';

const useWords = words({
  asOf: (at: string) => `数据截至 ${at}`, updating: (at: string, days: number) => `统计更新中，截至 ${at}，尚有${days}天在重新统计`, first: '正在首次统计，以下数字还不完整',
}, {
  asOf: (at) => `As of ${at}`, updating: (at, days) => `Being counted again: right as of ${at}, ${days} days to go`, first: 'Being counted for the first time: figures are not complete yet',
});

/** How fresh the figures are. A gap is stated, never hidden. */
export function AsOf({ asOf, updating = 0 }: { asOf: string | null; updating?: number }) {
  const w = useWords();
  const stale = asOf === null || updating > 0;
  const text = asOf === null ? w.first : updating ? w.updating(momentOf(asOf), updating) : w.asOf(timeOf(asOf));
  return <span className={stale ? 'as-of as-of-stale' : 'as-of quiet'} role="status">{text}</span>;
}
