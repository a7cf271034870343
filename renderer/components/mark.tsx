/** Cairn's sign: three stones, one on the other. */
export function Mark({ size }: { readonly size: number }) {
  return (
    <svg className="mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <path className="mark-base" d="M3.5 25.5c0-3.4 5-5 12.6-5s12.4 1.6 12.4 5-4.4 4.5-12.4 4.5-12.6-1.1-12.6-4.5Z" />
      <path className="mark-middle" d="M7 16c.2-3 4-4.4 9.4-4.4s8.9 1.4 8.8 4.4-3.7 3.9-9.2 3.9-9.2-.9-9-3.9Z" />
      <path className="mark-top" d="M11.2 6.7c.3-2.9 2.2-4.5 5-4.5s4.8 1.7 4.8 4.5-1.9 4.3-4.9 4.3-5.2-1.5-4.9-4.3Z" />
    </svg>
  );
}
