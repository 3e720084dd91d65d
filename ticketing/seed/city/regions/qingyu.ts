import type { Region } from './region.ts';

/** 青峪区: subdistricts and towns, communities and villages, grids where the seed city has them. */
export const qingyu: readonly Region[] = [
  {
    code: '990104', name: '青峪区', level: 'district', lng: 103.7179, lat: 38.3263,
    boundary: [[103.6, 38.21], [103.7, 38.19], [103.8, 38.23], [103.82, 38.34], [103.79, 38.45], [103.6, 38.45]],
  },
  { code: '990104001', name: '青峪街道', level: 'subdistrict', lng: 103.6731, lat: 38.4125 },
  { code: '990104001001', name: '青峪社区', level: 'community', lng: 103.6826, lat: 38.4106 },
  { code: '990104001002', name: '峪口社区', level: 'community', lng: 103.6767, lat: 38.4248 },
  { code: '990104001003', name: '向阳社区', level: 'community', lng: 103.6600, lat: 38.4151 },
  { code: '990104001004', name: '青年路社区', level: 'community', lng: 103.6698, lat: 38.4006 },
  { code: '990104002', name: '松岭街道', level: 'subdistrict', lng: 103.7749, lat: 38.3851 },
  { code: '990104002001', name: '松岭社区', level: 'community', lng: 103.7616, lat: 38.3890 },
  { code: '990104002002', name: '松涛社区', level: 'community', lng: 103.7767, lat: 38.3767 },
  { code: '990104002003', name: '杏花社区', level: 'community', lng: 103.7861, lat: 38.3930 },
  { code: '990104003', name: '白石街道', level: 'subdistrict', lng: 103.6766, lat: 38.2290 },
  { code: '990104003001', name: '白石社区', level: 'community', lng: 103.6865, lat: 38.2329 },
  { code: '990104003002', name: '采石路社区', level: 'community', lng: 103.6696, lat: 38.2330 },
  { code: '990104003003', name: '玉泉社区', level: 'community', lng: 103.6758, lat: 38.2215 },
  { code: '990104004', name: '矿山路街道', level: 'subdistrict', lng: 103.6959, lat: 38.3329 },
  { code: '990104004001', name: '矿山路社区', level: 'community', lng: 103.7003, lat: 38.3395 },
  { code: '990104004002', name: '竖井社区', level: 'community', lng: 103.6849, lat: 38.3380 },
  { code: '990104004003', name: '建设新村社区', level: 'community', lng: 103.6887, lat: 38.3220 },
  { code: '990104004004', name: '光明社区', level: 'community', lng: 103.7069, lat: 38.3279 },
  { code: '990104100', name: '云峰镇', level: 'subdistrict', lng: 103.7691, lat: 38.2721 },
  { code: '990104100001', name: '云峰社区', level: 'community', lng: 103.7617, lat: 38.2782 },
  { code: '990104100200', name: '茶园村', level: 'community', lng: 103.7663, lat: 38.2635 },
  { code: '990104100201', name: '高坪村', level: 'community', lng: 103.7774, lat: 38.2740 },
];
