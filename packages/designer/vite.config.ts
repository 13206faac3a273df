import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { validatorsPlugin } from './build/validators-plugin.ts';

export default defineConfig({
  plugins: [react(), validatorsPlugin()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023' },
  server: { proxy: { '/api': process.env.CALLWRIGHT_API ?? 'http://127.0.0.1:8080' } },
});
