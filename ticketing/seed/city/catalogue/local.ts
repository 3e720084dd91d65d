import { district, subdistrict, unit } from './clause.ts';
import type { CatalogueClause } from './clause.ts';

/** Clauses of one region only: what differs there from the rest of the city. */
export const local: readonly CatalogueClause[] = [
  { matterCode: '0101', regionCode: '990121', lead: unit('nh-water'), support: [district('waterAffairs')], clause: '派单目录 1.1（宁和县）：县域公共供水由宁和县供水公司主责' },
  { matterCode: '010103', regionCode: '990121', lead: unit('nh-water'), support: [district('health')], clause: '派单目录 1.1.3（宁和县）：县域水质由宁和县供水公司先行检测' },
  { matterCode: '010104', regionCode: '990121', lead: unit('nh-water'), support: [district('housing')], clause: '派单目录 1.1.4（宁和县）：县域水压由宁和县供水公司核查' },
  { matterCode: '0104', regionCode: '990121', lead: unit('nh-heat'), support: [district('construction')], clause: '派单目录 1.4（宁和县）：县城集中供热由宁和县惠民供热公司主责', note: '市热力集团管网未通达县城' },
  { matterCode: '0201', regionCode: '990121200', lead: subdistrict('grassroots'), support: [district('urbanManagement')], clause: '派单目录 2.1（杨柳乡）：乡域保洁已随人员经费下放，由乡政府主责', note: '依据县政府赋权清单' },
  { matterCode: '090103', regionCode: '990105', lead: district('construction'), support: [district('policeTraffic')], clause: '派单目录 9.1.3（高新区）：园区公共停车设施由建设和房产局统筹' },
];
