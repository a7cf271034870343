import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { BuildEnvironmentOptions } from 'vite';
import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

// Electron and the tests' older Electron provide these; everything else is bundled, so that starting reads few files.
const providedAtRunTime = ['electron', 'better-sqlite3', /^node:/];

function nodeBundle(input: Record<string, string>, format: 'es' | 'cjs'): BuildEnvironmentOptions {
  return {
    ssr: true,
    outDir: path('dist/node'),
    // The preload is built into the same folder, after the rest.
    emptyOutDir: format === 'es',
    // The design's floor: the LRS also runs on Node 20.
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input,
      external: providedAtRunTime,
      output: {
        format,
        entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
        // Beside the entries: code that looks for files beside itself finds them from every chunk.
        chunkFileNames: '[name]-[hash].js',
      },
    },
  };
}

/** One build for the three places where code runs: the page, Node (LRS, command line, shell), the sandboxed preload. */
export default defineConfig({
  root: path('renderer'),
  plugins: [react()],
  environments: {
    client: { build: { outDir: path('dist/page'), emptyOutDir: true, assetsInlineLimit: 0 } },
    node: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['better-sqlite3'] },
      build: nodeBundle(
        {
          cli: path('server/cli.ts'),
          main: path('app/main.ts'),
          'lrs-process': path('app/lrs-process.ts'),
        },
        'es',
      ),
    },
    preload: { consumer: 'server', build: nodeBundle({ preload: path('app/preload.ts') }, 'cjs') },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['node', 'preload', 'client']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  test: {
    root: path('.'),
    include: ['{server,renderer,app}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // A test builds all that it needs, so files may share a process: loading everything for each takes longer than they do.
    isolate: false,
    maxWorkers: '100%',
    // Two cores that do other work as well must not make a test fail.
    testTimeout: 30_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
