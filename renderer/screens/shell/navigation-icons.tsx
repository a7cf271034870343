// Drawings beside the names of screens that are drawn nowhere else.
import { Icon } from '../../components/icon.tsx';

export const OverviewIcon = () => (
  <Icon>
    <path d="M3.5 9.3 10 3.5l6.5 5.8V16a.8.8 0 0 1-.8.8H4.3a.8.8 0 0 1-.8-.8V9.3ZM7.8 16.6V12h4.4v4.6" />
  </Icon>
);

export const CollectionsIcon = () => (
  <Icon>
    <path d="M3.3 7.5h13.4v8a1 1 0 0 1-1 1H4.3a1 1 0 0 1-1-1v-8ZM4.8 5.2h10.4M6.5 3h7" />
  </Icon>
);

export const MeIcon = () => (
  <Icon>
    <circle cx="10" cy="6.8" r="3.3" />
    <path d="M3.8 16.8c.6-3.3 3-5 6.2-5s5.6 1.7 6.2 5" />
  </Icon>
);

export const LedgerIcon = () => (
  <Icon>
    <path d="M5 3.5h8.5a1.5 1.5 0 0 1 1.5 1.5v11.5H6.5A1.5 1.5 0 0 1 5 15V3.5ZM8 7.5h4M8 10.5h4M5 15a1.5 1.5 0 0 1 1.5-1.5H15" />
  </Icon>
);

export const SourcesIcon = () => (
  <Icon>
    <path d="m3.5 9.5 6.5-6 6.5 6M5.5 8v8h9V8M10 7.5v5M7.8 10.5 10 12.7l2.2-2.2" />
  </Icon>
);

export const ImportIcon = () => (
  <Icon>
    <path d="M10 3v8.5M6.2 8 10 11.8 13.8 8M3.5 12.5v3.2a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-3.2" />
  </Icon>
);

export const ExportIcon = () => (
  <Icon>
    <path d="M10 12V3.4M6.2 7 10 3.2 13.8 7M3.5 12.5v3.2a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-3.2" />
  </Icon>
);

export const SafekeepingIcon = () => (
  <Icon>
    <path d="M10 2.8 16 5v4.6c0 3.6-2.4 6.2-6 7.6-3.6-1.4-6-4-6-7.6V5l6-2.2ZM7.3 9.8l2 2 3.6-4" />
  </Icon>
);

export const RemovedIcon = () => (
  <Icon>
    <path d="M4 5.8h12M8 5.8V3.5h4v2.3M5.5 5.8l.7 10.7h7.6l.7-10.7M8.5 8.8v4.7M11.5 8.8v4.7" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M4.5 10h.01M10 10h.01M15.5 10h.01" strokeWidth="2.6" />
  </Icon>
);

export const AddIcon = () => (
  <Icon>
    <path d="M10 4v12M4 10h12" />
  </Icon>
);
