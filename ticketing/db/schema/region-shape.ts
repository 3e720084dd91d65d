/** Where regions lie and how many live there: what a map draws. A city without them still has its numbers. */
import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { at } from './columns.ts';

/** GeoJSON, longitude first, CGCS2000 degrees. */
export type Geometry = { type: 'Polygon'; coordinates: [number, number][][] } | { type: 'MultiPolygon'; coordinates: [number, number][][][] };

export const regionShape = pgTable('region_shape', {
  /** of `region`, without a foreign key: outlines may be there before a new region is */
  code: text().primaryKey(),
  geometry: jsonb().$type<Geometry>().notNull(),
  /** 常住人口; null: not known, and then nothing is said per head */
  population: integer(),
  /** the file they were read from, or 'seed' */
  source: text().notNull(),
  updatedAt: at().notNull(),
});
