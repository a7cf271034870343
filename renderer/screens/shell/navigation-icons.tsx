// Drawings beside the names of screens that are drawn nowhere else.
import type { ReactNode } from 'react';

function ScreenIcon({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
        {children}
      </g>
    </svg>
  );
}

export const LedgerIcon = () => (
  <ScreenIcon>
    <path d="M5 3.5h8.5a1.5 1.5 0 0 1 1.5 1.5v11.5H6.5A1.5 1.5 0 0 1 5 15V3.5ZM8 7.5h4M8 10.5h4M5 15a1.5 1.5 0 0 1 1.5-1.5H15" />
  </ScreenIcon>
);

export const SourcesIcon = () => (
  <ScreenIcon>
    <path d="m3.5 9.5 6.5-6 6.5 6M5.5 8v8h9V8M10 7.5v5M7.8 10.5 10 12.7l2.2-2.2" />
  </ScreenIcon>
);
