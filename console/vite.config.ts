import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** In development, the addresses that the server answers with one of the two pages. */
const pages: Plugin = {
  name: 'hotline-pages',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const path = request.url?.split('?')[0] ?? '/';
      if (path === '/console' || path.startsWith('/console/')) request.url = '/index.html';
      else if (path === '/' || path.startsWith('/appeal')) request.url = '/portal.html';
      next();
    });
  },
};

/** Two pages: the staff console (/console) and the citizens' portal (/). The server sends them; assets lie under /assets. */
export default defineConfig({
  root: here('.'),
  plugins: [react(), pages],
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:12345', '/openapi.json': 'http://127.0.0.1:12345' } },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 1200,
    rollupOptions: { input: { index: here('./index.html'), portal: here('./portal.html') } },
  },
});
