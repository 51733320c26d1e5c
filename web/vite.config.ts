import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { routes } from '../shared/contract/routes.ts';

/** Method and path of every route, without the schemas behind them: all that a call needs to leave the browser. */
const addresses = (): Plugin => {
  const id = 'virtual:addresses';
  const table = Object.fromEntries(
    Object.entries(routes).map(([name, route]) => [
      name,
      { method: route.method, path: route.path, command: 'command' in route },
    ]),
  );
  return {
    name: 'addresses',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? `export const addresses = ${JSON.stringify(table)};` : undefined),
  };
};

/** Two entries: the application, and what the public pages load, which is neither React nor antd. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'static',
  plugins: [react(), addresses()],
  build: {
    manifest: true,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: { app: 'web/index.html', public: 'web/public/enhance.ts' } },
  },
});
