export type PageAt = { page: 'home' | 'file' | 'call' | 'track' | 'answers' | 'topics' | 'lost' } | { page: 'answer'; articleNo: string } | { page: 'topic'; topicNo: string } | { page: 'appeal' | 'sent'; ticketNo: string } | { page: 'action'; ticketNo: string; verb: string };

/** Which page an address means: `/`, `/file`, `/call`, `/track`, `/answers`, `/answers/:no`, `/topics`, `/topics/:no`, `/appeal/:no`, `/appeal/:no/sent`, `/appeal/:no/:verb`. */
export function pageAt(path: string): PageAt {
  if (path === '/') return { page: 'home' };
  if (path === '/file') return { page: 'file' };
  if (path === '/call') return { page: 'call' };
  if (path === '/track') return { page: 'track' };
  if (path === '/answers') return { page: 'answers' };
  if (path === '/topics') return { page: 'topics' };
  const [, topicNo] = /^\/topics\/(\w+)$/.exec(path) ?? [];
  if (topicNo) return { page: 'topic', topicNo };
  const [, articleNo] = /^\/answers\/(\w+)$/.exec(path) ?? [];
  if (articleNo) return { page: 'answer', articleNo };
  const [, ticketNo, verb] = /^\/appeal\/([\w-]+)(?:\/(\w+))?$/.exec(path) ?? [];
  if (!ticketNo) return { page: 'lost' };
  if (!verb) return { page: 'appeal', ticketNo };
  return verb === 'sent' ? { page: 'sent', ticketNo } : { page: 'action', ticketNo, verb };
}
