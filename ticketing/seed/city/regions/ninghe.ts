import type { Region } from './region.ts';

/** 宁和县: subdistricts and towns, communities and villages, grids where the seed city has them. */
export const ninghe: readonly Region[] = [
  {
    code: '990121', name: '宁和县', level: 'district', lng: 103.7119, lat: 38.0998,
    boundary: [[103.6, 38], [103.82, 38], [103.785, 38.11], [103.8, 38.23], [103.7, 38.19], [103.6, 38.21]],
  },
  { code: '990121100', name: '城关镇', level: 'subdistrict', lng: 103.7688, lat: 38.0386 },
  { code: '990121100001', name: '东关社区', level: 'community', lng: 103.7781, lat: 38.0445 },
  { code: '990121100002', name: '南关社区', level: 'community', lng: 103.7628, lat: 38.0451 },
  { code: '990121100003', name: '府前社区', level: 'community', lng: 103.7573, lat: 38.0313 },
  { code: '990121100004', name: '宁安社区', level: 'community', lng: 103.7782, lat: 38.0283 },
  { code: '990121101', name: '南塘镇', level: 'subdistrict', lng: 103.6352, lat: 38.1414 },
  { code: '990121101001', name: '南塘社区', level: 'community', lng: 103.6220, lat: 38.1474 },
  { code: '990121101200', name: '塘沿村', level: 'community', lng: 103.6355, lat: 38.1285 },
  { code: '990121101201', name: '藕池村', level: 'community', lng: 103.6485, lat: 38.1482 },
  { code: '990121102', name: '清水镇', level: 'subdistrict', lng: 103.7372, lat: 38.1007 },
  { code: '990121102001', name: '清水社区', level: 'community', lng: 103.7295, lat: 38.0962 },
  { code: '990121102200', name: '上清村', level: 'community', lng: 103.7431, lat: 38.0937 },
  { code: '990121102201', name: '下清村', level: 'community', lng: 103.7451, lat: 38.1054 },
  { code: '990121102202', name: '白鹭村', level: 'community', lng: 103.7303, lat: 38.1088 },
  { code: '990121103', name: '马家渡镇', level: 'subdistrict', lng: 103.6611, lat: 38.0451 },
  { code: '990121103001', name: '马家渡社区', level: 'community', lng: 103.6553, lat: 38.0508 },
  { code: '990121103200', name: '渡南村', level: 'community', lng: 103.6567, lat: 38.0348 },
  { code: '990121103201', name: '芦花村', level: 'community', lng: 103.6744, lat: 38.0472 },
  { code: '990121200', name: '杨柳乡', level: 'subdistrict', lng: 103.7571, lat: 38.1732 },
  { code: '990121200200', name: '杨柳村', level: 'community', lng: 103.7562, lat: 38.1812 },
  { code: '990121200201', name: '柳湾村', level: 'community', lng: 103.7475, lat: 38.1674 },
  { code: '990121200202', name: '石磨村', level: 'community', lng: 103.7683, lat: 38.1689 },
];
