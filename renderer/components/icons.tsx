// Small drawings beside words; never the only sign of anything.
import { Icon } from './icon.tsx';

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

export const EmployerIcon = () => (
  <Icon>
    <path d="M3 7h14v9.5H3ZM7.3 7V4.2h5.4V7M3 11h14M10 10.2v1.6" />
  </Icon>
);

export const SchoolIcon = () => (
  <Icon>
    <path d="m10 4.2 7.7 3.6-7.7 3.6-7.7-3.6L10 4.2ZM5.6 9.5v4.3c1.3 1 2.8 1.5 4.4 1.5s3.1-.5 4.4-1.5V9.5M17.7 7.8v4.4" />
  </Icon>
);

export const CertificateIcon = () => (
  <Icon>
    <circle cx="10" cy="7.8" r="4.6" />
    <path d="m7.2 11.6-1.1 5.2 3.9-1.9 3.9 1.9-1.1-5.2" />
  </Icon>
);

export const OtherPlaceIcon = () => (
  <Icon>
    <path d="M10 17s5.3-5 5.3-8.9A5.2 5.2 0 0 0 10 2.9a5.2 5.2 0 0 0-5.3 5.2C4.7 12 10 17 10 17ZM10 8.3h.01" />
  </Icon>
);

export const PersonIcon = () => (
  <Icon>
    <circle cx="10" cy="7" r="3.2" />
    <path d="M3.8 16.5c.7-3 3.2-4.7 6.2-4.7s5.5 1.7 6.2 4.7" />
  </Icon>
);

export const UpIcon = () => (
  <Icon>
    <path d="M10 16V4.5M5 9.5l5-5 5 5" />
  </Icon>
);

export const DownIcon = () => (
  <Icon>
    <path d="M10 4v11.5M5 10.5l5 5 5-5" />
  </Icon>
);

export const GripIcon = () => (
  <Icon>
    <path d="M7.5 5h.01M12.5 5h.01M7.5 10h.01M12.5 10h.01M7.5 15h.01M12.5 15h.01" />
  </Icon>
);

export const FileIcon = () => (
  <Icon>
    <path d="M5 2.8h6.5L15.5 7v10.2H5ZM11.3 2.8V7h4.2" />
  </Icon>
);

export const NoteIcon = () => (
  <Icon>
    <path d="M4 3.5h12v9L12.5 16.5H4zM16 12.5h-3.5v4M7 7.5h6M7 10.5h3.5" />
  </Icon>
);

export const FilterIcon = () => (
  <Icon>
    <path d="M3 5.5h14M5.5 10h9M8 14.5h4" />
  </Icon>
);

export const BookmarkIcon = () => (
  <Icon>
    <path d="M5.5 3.5h9v13L10 13.2 5.5 16.5z" />
  </Icon>
);

export const TrashIcon = () => (
  <Icon>
    <path d="M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.8 11h7.4l.8-11M8.5 8.5v5M11.5 8.5v5" />
  </Icon>
);
