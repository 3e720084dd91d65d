import { useEffect, useState } from 'react';

/** A value once it has stood still for a while: asks the server after a pause, not at every key. */
export function useSettled<T>(value: T, waitMs: number): T {
  const [settled, setSettled] = useState(value);
  const key = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(key) as T), waitMs);
    return () => clearTimeout(timer);
  }, [key, waitMs]);
  return settled;
}
