import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { connect } from '../../ticketing/db/connect.ts';
import { startEmbedded } from '../../ticketing/db/embedded.ts';
import { migrate } from '../../ticketing/db/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext { postgres: { adminUrl: string; template: string } }
}

/**
 * One PostgreSQL for the whole run, with one migrated database in it that `freshDatabase` copies.
 * TEST_DATABASE_URL (a user who may create databases) takes a real server instead of the embedded one.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer(process.env.TEST_DATABASE_URL);
  const template = `hotline_template_${process.pid}`;
  await makeTemplate(server.adminUrl, template).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  project.provide('postgres', { adminUrl: server.adminUrl, template });
  return async () => {
    await dropDatabases(server.adminUrl, template);
    await server.stop();
  };
}

interface TestServer { adminUrl: string; stop(): Promise<void> }

async function testServer(realServer: string | undefined): Promise<TestServer> {
  if (realServer) return { adminUrl: realServer, stop: async () => {} };
  const directory = mkdtempSync(path.join(tmpdir(), 'hotline-test-'));
  chmodSync(directory, 0o755); // when root runs the tests, the server runs as another user
  const embedded = await startEmbedded(directory, { durable: false });
  return {
    adminUrl: embedded.url(),
    stop: async () => {
      await embedded.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function makeTemplate(adminUrl: string, template: string): Promise<void> {
  const admin = connect(adminUrl, { max: 1 });
  await admin.sql.unsafe(`create database ${template} template template0 encoding 'UTF8'`);
  await admin.close();
  const url = new URL(adminUrl);
  url.pathname = `/${template}`;
  await migrate(url.href);
}

/** Also those that a failed test file left behind: on a real server they would stay. */
async function dropDatabases(adminUrl: string, template: string): Promise<void> {
  const admin = connect(adminUrl, { max: 1 });
  const left = await admin.sql<{ datname: string }[]>`select datname from pg_database where datname like ${`${template}%`}`;
  for (const { datname } of left) await admin.sql.unsafe(`drop database ${datname} with (force)`);
  await admin.close();
}
