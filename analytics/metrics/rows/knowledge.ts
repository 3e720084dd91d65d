/** The knowledge base: articles kept up to date, and searches. They lead to no ticket. */
import type { RowSet } from '../metric.ts';

/** Each time an article was confirmed or published anew, or ran out because nobody did. */
export const articlesKept: RowSet = {
  id: 'articlesKept', zh: '期内应更新的知识点', en: 'articles to be renewed in the period', tickets: false,
  select: (sql, { from, to }) => sql`
    select null::bigint as ticket_id, k.owner_unit_id as unit_id, left(k.region_code, 6) as district, e.at, null::text as excluded, e.verb <> 'expire' as in_time
    from article_event e join article k on k.id = e.article_id where e.verb in ('verify', 'publish', 'expire') and e.at >= ${from} and e.at < ${to}`,
};

export const searches: RowSet = {
  id: 'searches', zh: '期内的知识库检索', en: 'searches of the knowledge base in the period', tickets: false,
  select: (sql, { from, to }) => sql`
    select null::bigint as ticket_id, null::text as unit_id, left(s.region_code, 6) as district, s.at, null::text as excluded, s.results > 0 as hit, s.clicked_article_id is not null as clicked
    from knowledge_query s where s.at >= ${from} and s.at < ${to}`,
};
