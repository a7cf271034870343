import './experience-marks.css';
import type { ReactNode } from 'react';
import type { ExperienceSummary } from '../../../server/contract/experience.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { CertificateIcon, FileIcon, NoteIcon, ShareIcon } from '../icons.tsx';

/** What comes with an experience, in small drawings that can be read aloud: signed, evidence, shared, noted. */
export function ExperienceMarks({ summary }: { readonly summary: ExperienceSummary }) {
  const { experience: words } = useMessages();
  const { signed, evidence, shared, noted } = summary;
  if (!signed && evidence === 0 && !shared && !noted) return null;
  return (
    <span className="experience-marks">
      {noted && (
        <Mark text={words.noted}>
          <NoteIcon />
        </Mark>
      )}
      {evidence > 0 && (
        <Mark text={words.evidence(evidence)}>
          <FileIcon />
        </Mark>
      )}
      {signed && (
        <Mark text={words.signed}>
          <CertificateIcon />
        </Mark>
      )}
      {shared && (
        <Mark text={words.shared}>
          <ShareIcon />
        </Mark>
      )}
    </span>
  );
}

function Mark({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <span className="experience-mark" title={text}>
      {children}
      <span className="visually-hidden">, {text}</span>
    </span>
  );
}
