import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { BuildEnvironmentOptions, Plugin } from 'vite';
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

/** Makes one file of the page for strangers: with its script and its style in it, and leave to run nothing else. */
function checkPage(): Plugin {
  const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return {
    name: 'check-page',
    applyToEnvironment: ({ name }) => name === 'check',
    generateBundle(_, bundle) {
      const [script] = Object.values(bundle);
      if (script?.type !== 'chunk' || Object.keys(bundle).length > 1) throw new Error('One script was expected.');
      delete bundle[script.fileName];
      const parts: Readonly<Record<string, string>> = {
        // Nothing may end the element before its end.
        script: script.code.replaceAll('</script', '<\\/script'),
        style: readFileSync(path('renderer/check/check.css'), 'utf8'),
      };
      const policy = [
        "default-src 'none'",
        `script-src ${digest(parts['script'] ?? '')}`,
        `style-src ${digest(parts['style'] ?? '')}`,
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; ');
      const frame = readFileSync(path('renderer/check/check.html'), 'utf8');
      const source = frame
        .replace('%policy%', policy)
        .replace(/<!-- (style|script) -->/g, (_whole, name: string) => `<${name}>${parts[name]}</${name}>`);
      this.emitFile({ type: 'asset', fileName: 'check.html', source });
    },
  };
}

/**
 * One build for the places where code runs: the page, Node (LRS, command line, shell), the sandboxed preload; and the
 * page by which strangers check what was signed.
 */
export default defineConfig({
  root: path('renderer'),
  plugins: [react(), checkPage()],
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
          'safekeeping-worker': path('server/portability/safekeeping/safekeeping-worker.ts'),
          'key-file-worker': path('server/portability/signing/key-file-worker.ts'),
          'canonizing-worker': path('server/portability/credentials/canonizing-worker.ts'),
        },
        'es',
      ),
    },
    check: {
      consumer: 'client',
      build: {
        outDir: path('dist/page'),
        emptyOutDir: false,
        modulePreload: false,
        rolldownOptions: { input: path('renderer/check/main.ts'), output: { format: 'iife' } },
      },
    },
    preload: { consumer: 'server', build: nodeBundle({ preload: path('app/preload.ts') }, 'cjs') },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['node', 'preload', 'client', 'check']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  test: {
    root: path('.'),
    include: ['{server,renderer,app}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Commands and workers that tests start need not read each module's types away again.
    env: { NODE_COMPILE_CACHE: path('node_modules/.cache/compiled') },
    // A test builds all that it needs, so files may share a process: loading everything for each takes longer than they do.
    isolate: false,
    // One more than there are processors: a test often waits for a timer, a process or the disk.
    maxWorkers: availableParallelism() + 1,
    // Two cores that do other work as well must not make a test fail.
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
