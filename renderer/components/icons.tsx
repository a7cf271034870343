// Small drawings beside words; never the only sign of anything.
import type { ReactNode } from 'react';

function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
        {children}
      </g>
    </svg>
  );
}

export const TranscriptIcon = () => (
  <Icon>
    <path d="M4 5.5h.01M4 10h.01M4 14.5h.01M7.5 5.5H16M7.5 10H16M7.5 14.5h5.5" />
  </Icon>
);

export const ConnectIcon = () => (
  <Icon>
    <path d="M8.3 11.7a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-.8.8M11.7 8.3a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l.8-.8" />
  </Icon>
);

export const ShareIcon = () => (
  <Icon>
    <path d="M17 3 9.3 10.7M17 3l-4.8 14-2.9-6.3L3 7.8 17 3Z" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m4.5 10.5 3.5 3.5 7.5-8" />
  </Icon>
);

export const InfoIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 9.3v4M10 6.5h.01" />
  </Icon>
);

export const WarningIcon = () => (
  <Icon>
    <path d="M10 3.5 17.3 16H2.7L10 3.5ZM10 8.5v3.3M10 13.8h.01" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m5 5 10 10M15 5 5 15" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <circle cx="8.8" cy="8.8" r="5" />
    <path d="m12.6 12.6 3.9 3.9" />
  </Icon>
);
