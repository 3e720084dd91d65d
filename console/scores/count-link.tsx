import { Button } from 'antd';
import { countText } from './figure-text.ts';

/** A count that leads to its tickets; plain where there are none, or none to be seen. */
export const CountLink = ({ n, label, onOpen }: { n: number; label: string; onOpen?: (() => void) | undefined }) =>
  onOpen && n > 0 ? <Button type="link" size="small" className="scores-count number" aria-label={label} onClick={onOpen}>{countText(n)}</Button> : <span className="number">{countText(n)}</span>;
