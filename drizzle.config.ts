import { defineConfig } from 'drizzle-kit';

/** `npm run db:generate` compares these tables with the last migration and writes the next one. */
export default defineConfig({
  dialect: 'postgresql',
  casing: 'snake_case', // columns are named once, in camelCase, in the schema; connect.ts says the same
  schema: ['./ticketing/db/schema/*.ts', './analytics/db/schema/*.ts', './telephony/db/schema/*.ts'],
  out: './ticketing/db/migrations',
});
