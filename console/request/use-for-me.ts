import { useRequests } from '../api/queries.ts';

const decisions = ['endorse', 'approve', 'reject'];

/** Open requests on which the reader may decide now. */
export function useForMe() {
  const requests = useRequests({});
  const items = requests.data?.items.filter((r) => r.verbs.some((v) => v.allowed && decisions.includes(v.verb))) ?? [];
  return { requests, items };
}
