import { expect, test } from 'vitest';
import type { FromLrsProcess, ToLrsProcess } from './lrs-messages.ts';
import type { LrsChild } from './supervise-lrs.ts';
import { closingPatience, superviseLrs } from './supervise-lrs.ts';

test('starts one process with the settings and tells when it runs', () => {
  const { lrs, children, happened } = supervised();
  lrs.start();
  lrs.start();
  expect(children).toHaveLength(1);
  expect(children[0]?.sent).toEqual([{ kind: 'start', settings }]);
  children[0]?.answer({ kind: 'ready', port: 41_000 });
  expect(happened).toEqual(['running on 41000']);
});

test('asks for a link to the page and passes it on', () => {
  const { lrs, children, happened } = supervised();
  lrs.requestPageAddress();
  lrs.start();
  lrs.requestPageAddress();
  expect(children[0]?.sent.at(-1)).toEqual({ kind: 'make-page-address' });
  children[0]?.answer({ kind: 'page-address', address: 'http://127.0.0.1:41000/sign-in?token=t' });
  expect(happened).toEqual(['page http://127.0.0.1:41000/sign-in?token=t']);
});

test('passes on how many things need the learner', () => {
  const { lrs, children, happened } = supervised();
  lrs.start();
  children[0]?.answer({ kind: 'attention', count: 2 });
  children[0]?.answer({ kind: 'attention', count: 0 });
  expect(happened).toEqual(['2 need the learner', '0 need the learner']);
});

test('passes on where the record lies, and which profile is opened from now on', () => {
  const { lrs, children, clock, happened } = supervised();
  lrs.start('work');
  expect(children[0]?.sent).toEqual([{ kind: 'start', settings: { ...settings, lastingProfile: 'work' } }]);
  children[0]?.answer({ kind: 'opening', folder: '/data/profiles/Work' });
  expect(happened).toEqual(['opening /data/profiles/Work']);
  // The choice stands in the list of profiles by now, and the learner may have made another since.
  children[0]?.die();
  clock.pass(250);
  expect(children[1]?.sent).toEqual([{ kind: 'start', settings }]);
});

test('starts a process that died again after a while, on the port it had', () => {
  const { lrs, children, clock, happened } = supervised();
  lrs.start();
  children[0]?.answer({ kind: 'ready', port: 41_000 });
  children[0]?.die();
  expect(happened).toEqual(['running on 41000', 'restarting']);
  clock.pass(249);
  expect(children).toHaveLength(1);
  clock.pass(1);
  expect(children[1]?.sent).toEqual([{ kind: 'start', settings: { ...settings, port: 41_000 } }]);
});

test('gives up after several quick deaths, and starts counting anew when asked to try again', () => {
  const { lrs, children, clock, happened } = supervised();
  lrs.start();
  for (let death = 1; death <= 6; death += 1) {
    children.at(-1)?.die();
    clock.pass(4_000);
  }
  expect(happened).toEqual([...Array.from({ length: 5 }, () => 'restarting'), 'trouble lrs-keeps-ending']);
  expect(children).toHaveLength(6);

  lrs.start();
  expect(children).toHaveLength(7);
  children.at(-1)?.die();
  expect(happened.at(-1)).toBe('restarting');
});

test('tells why the LRS cannot start, once its process is gone, and does not try again by itself', () => {
  const { lrs, children, clock, happened } = supervised();
  lrs.start();
  children[0]?.answer({ kind: 'failed', reason: 'port-taken', detail: 'Taken by another Cairn.', others: [] });
  expect(children[0]?.sent.at(-1)).toEqual({ kind: 'close' });
  expect(happened).toEqual([]);
  children[0]?.die();
  clock.pass(60_000);
  expect(happened).toEqual(['trouble port-taken: Taken by another Cairn.']);
  expect(children).toHaveLength(1);
});

test('asks the process to close and waits until it is gone', async () => {
  const { lrs, children, clock, happened } = supervised();
  lrs.start();
  const stopped = lrs.stop();
  expect(children[0]?.sent.at(-1)).toEqual({ kind: 'close' });
  children[0]?.die();
  await stopped;
  clock.pass(60_000);
  expect(children[0]?.killed).toBe(false);
  expect(children).toHaveLength(1);
  expect(happened).toEqual([]);
});

test('kills a process that does not close, and waits no longer', async () => {
  const { lrs, children, clock } = supervised();
  lrs.start();
  const stopped = lrs.stop();
  clock.pass(closingPatience - 1);
  expect(children[0]?.killed).toBe(false);
  clock.pass(1);
  expect(children[0]?.killed).toBe(true);
  await stopped;
});

test('starts nothing any more once it is stopped, not even the restart that was due', async () => {
  const { lrs, children, clock } = supervised();
  lrs.start();
  children[0]?.die();
  await lrs.stop();
  clock.pass(60_000);
  lrs.start();
  expect(children).toHaveLength(1);
});

const settings = { dataFolder: '/data', port: 0, defaultVersion: '1.0.3' } as const;

function supervised() {
  const children: FakeChild[] = [];
  const happened: string[] = [];
  const clock = makeClock();
  const lrs = superviseLrs(
    settings,
    () => {
      const child = makeChild();
      children.push(child);
      return child;
    },
    {
      onRunning: (port) => happened.push(`running on ${port}`),
      onPageAddress: (address) => happened.push(`page ${address}`),
      onOpening: (folder) => happened.push(`opening ${folder}`),
      onAttention: (count) => happened.push(`${count} need the learner`),
      onRestarting: () => happened.push('restarting'),
      onTrouble: ({ kind, detail }) => happened.push(`trouble ${kind}${detail ? `: ${detail}` : ''}`),
    },
    clock,
  );
  return { lrs, children, clock, happened };
}

type FakeChild = LrsChild & {
  readonly sent: ToLrsProcess[];
  readonly killed: boolean;
  answer(message: FromLrsProcess): void;
  die(): void;
};

function makeChild(): FakeChild {
  const sent: ToLrsProcess[] = [];
  const onMessage: ((message: FromLrsProcess) => void)[] = [];
  const onExit: (() => void)[] = [];
  let killed = false;
  return {
    sent,
    get killed() {
      return killed;
    },
    send: (message) => sent.push(message),
    onMessage: (listener) => onMessage.push(listener),
    onExit: (listener) => onExit.push(listener),
    kill: () => (killed = true),
    answer: (message) => onMessage.forEach((listener) => listener(message)),
    die: () => onExit.forEach((listener) => listener()),
  };
}

function makeClock() {
  let now = 0;
  const due: { readonly at: number; readonly call: () => void }[] = [];
  return {
    now: () => now,
    after(milliseconds: number, call: () => void) {
      const entry = { at: now + milliseconds, call };
      due.push(entry);
      return () => {
        if (due.includes(entry)) due.splice(due.indexOf(entry), 1);
      };
    },
    /** Lets time go by and calls what is due. */
    pass(milliseconds: number) {
      now += milliseconds;
      for (const entry of due.filter(({ at }) => at <= now)) {
        due.splice(due.indexOf(entry), 1);
        entry.call();
      }
    },
  };
}
