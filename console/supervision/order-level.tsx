import { Tag } from 'antd';
import { useSupervisionWords } from './words.ts';

/** How high a ticket is supervised; nothing where it is not. Red is for the third level, which everybody must see. */
export function OrderLevel({ level }: { level: number | null }) {
  const w = useSupervisionWords();
  return level ? <Tag variant="filled" color={level === 3 ? 'red' : 'gold'} style={{ color: level === 3 ? '#a8071a' : '#6b4500', marginInlineEnd: 0 }}>{w.levels[level]}</Tag> : null;
}
