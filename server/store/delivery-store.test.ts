import { expect, it } from 'vitest';
import { createDeliveryStore } from './delivery-store.ts';
import { migrate } from './migrate.ts';
import { connect } from './open-database.ts';
import { createOutgoingStore } from './outgoing-store.ts';
import { createWithdrawalStore } from './withdrawal-store.ts';

/** Every statement that the stores of deliveries prepare, with how SQLite would go about it. */
function plans(): { readonly text: string; readonly plan: string }[] {
  const database = connect(':memory:');
  migrate(database, () => undefined);
  const texts: string[] = [];
  const prepare = database.prepare.bind(database);
  const noting = Object.assign(database, {
    prepare: (text: string) => {
      texts.push(text);
      return prepare(text);
    },
  });
  createDeliveryStore(noting);
  createOutgoingStore(noting);
  createWithdrawalStore(noting);
  return texts.map((text) => {
    const steps = prepare(`EXPLAIN QUERY PLAN ${text.replace(/\?/g, 'NULL')}`).all() as { readonly detail: string }[];
    return { text, plan: steps.map(({ detail }) => detail).join('; ') };
  });
}

it('walks through all deliveries for no statement', () => {
  for (const { text, plan } of plans()) expect(plan, text).not.toMatch(/SCAN (?:d|w|s|delivery|statement)\b/);
});

it('finds what it knows of one Statement by that Statement, not by its destination', () => {
  const ofOne = plans().filter(({ text }) => /WHERE (?:\+?\w+(?:\.\w+)? = \? AND )*(?:d\.)?sequence = \?/.test(text));
  expect(ofOne.length).toBeGreaterThan(4);
  for (const { text, plan } of ofOne)
    expect(plan, text).toMatch(/USING (?:COVERING )?INDEX delivery_(?:sequence|once)/);
});
