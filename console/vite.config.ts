import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** In development, the addresses that the server answers with one of the two pages. */
const pages: Plugin = {
  name: 'hotline-pages',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const path = request.url?.split('?')[0] ?? '/';
      if (path === '/console' || path.startsWith('/console/')) request.url = '/index.html';
      else if (path === '/' || path.startsWith('/appeal') || path.startsWith('/answers') || path === '/call') request.url = '/portal.html';
      next();
    });
  },
};

/** The running server that a development server asks; another one by API_URL. */
const api = process.env.API_URL ?? 'http://127.0.0.1:12345';

/** Two pages: the staff console (/console) and the citizens' portal (/). The server sends them; assets lie under /assets. */
export default defineConfig(({ command }) => {
  // What is built is for use, whatever NODE_ENV says where it is built: anything else there would build React with its checks for developers, half as fast again.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return { ...settings, plugins: [react(), pages] };
});

const settings: UserConfig = {
  root: here('.'),
  // our own console/api/*.ts lies under the same path as the API
  server: { port: 5173, proxy: { '^/api/(?!.+\\.ts)': api, '/openapi.json': api } },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 1200,
    rollupOptions: { input: { index: here('./index.html'), portal: here('./portal.html') } },
  },
};
