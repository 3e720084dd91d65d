import { Button, DatePicker, Space } from 'antd';
import dayjs from 'dayjs';
import { dateOf } from '../parts/time.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { addDay } from './add-day.ts';
import { useLeaderWords } from './words.ts';

/** Which day; the arrow keys go back and forth, never past today. */
export function DayPicker({ date, onChange }: { date: string; onChange: (date: string) => void }) {
  const w = useLeaderWords();
  const today = dateOf(new Date().toISOString());
  const last = date >= today;
  const back = () => onChange(addDay(date, -1));
  const forth = () => { if (!last) onChange(addDay(date, 1)); };
  useShortcut('ArrowLeft', w.previous, back);
  useShortcut('ArrowRight', w.next, forth);
  return (
    <Space.Compact>
      <Button onClick={back} aria-label={w.previous} title={`${w.previous} (←)`}>‹</Button>
      <DatePicker value={dayjs(date)} allowClear={false} maxDate={dayjs(today)} onChange={(day) => { if (day) onChange(day.format('YYYY-MM-DD')); }} aria-label={w.date} />
      <Button onClick={forth} disabled={last} aria-label={w.next} title={`${w.next} (→)`}>›</Button>
    </Space.Compact>
  );
}
