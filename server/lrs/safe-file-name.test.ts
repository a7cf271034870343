import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeFileName } from './safe-file-name.ts';

it('leaves ordinary names as they are, in any script', () => {
  for (const name of ['Certificate.pdf', 'Año nuevo (2).docx', '証明書.pdf', "Ana's notes, part 1.txt"]) {
    expect(safeFileName(name)).toBe(name);
  }
});

it('takes the teeth out of hostile names', () => {
  expect(safeFileName('../../etc/passwd')).toBe('_.._etc_passwd');
  expect(safeFileName('C:\\Windows\\system32\\x.dll')).toBe('C_Windows_system32_x.dll');
  expect(safeFileName('.bashrc')).toBe('bashrc');
  expect(safeFileName('a\r\nSet-Cookie: b')).toBe('aSet-Cookie_ b');
  expect(safeFileName('invoice\u202Efdp.exe')).toBe('invoicefdp.exe');
  expect(safeFileName('con.txt')).toBe('_con.txt');
  expect(safeFileName('x".pdf')).toBe('x_.pdf');
  expect(safeFileName('%2e%2e%2fx')).toBe('_2e_2e_2fx');
  for (const nothing of ['', ' ', '..', '\u0000', '\uD800']) expect(safeFileName(nothing)).toBe('file');
});

it('shortens what file systems would not take, and keeps the ending', () => {
  const short = safeFileName(`${'é'.repeat(500)}.pdf`);
  expect([...short].length).toBe(120);
  expect(short.endsWith('é.pdf')).toBe(true);
});

it('is safe whatever is in the name, and changes nothing when asked again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const safe = safeFileName(name);
      expect(safe).toMatch(/^[^/\\:*?"<>|%\p{Cc}]+$/u);
      expect(safe).not.toMatch(/^[. ]|[. ]$/);
      expect(safeFileName(safe)).toBe(safe);
    }),
  );
});
