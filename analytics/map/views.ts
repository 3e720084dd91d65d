import { z } from '@hono/zod-openapi';
import { freshness } from '../figures/trend-views.ts';

const share = z.number().nullable();
const place = z.object({ code: z.string(), name: z.string(), level: z.enum(['city', 'district', 'subdistrict', 'community', 'grid']) });
const position = z.number().nullable();

/** A region and those one level below it. */
export const mapView = z.object({
  from: z.string(), to: z.string(), before: z.object({ from: z.string(), to: z.string() }), ...freshness,
  parent: place, /** from the city down to the parent */ path: z.array(place),
  total: z.number(), /** tickets that name no more than the parent */ unplaced: z.number(),
  items: z.array(place.extend({
    n: z.number(), before: z.number(), change: share, population: z.number().nullable(), /** tickets for 10,000 inhabitants */ perTenThousand: z.number().nullable(),
    lng: position, lat: position, /** there is a level below */ deeper: z.boolean(), /** it has an outline to draw */ shaped: z.boolean(),
  })),
  hotspots: z.array(z.object({ groupKey: z.string(), name: z.string(), citizens: z.number(), lng: z.number(), lat: z.number() })),
  /** single tickets, at the lowest level only: those the reader may see and that are not confidential. `exact`: the place is known to the house; else it is the middle of the region */
  points: z.array(z.object({ ticketNo: z.string(), title: z.string(), matterName: z.string().nullable(), lng: z.number(), lat: z.number(), exact: z.boolean() })),
}).openapi('MapView');
export type MapView = z.infer<typeof mapView>;

const ring = z.array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])).min(4);
export const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);
export const shapesView = z.object({ items: z.array(z.object({ code: z.string(), geometry })) }).openapi('RegionShapes');
export type ShapesView = z.infer<typeof shapesView>;
