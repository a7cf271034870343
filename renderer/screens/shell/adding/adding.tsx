import './adding.css';
import { useState } from 'react';
import { useAdding } from '../../../stores/adding.ts';
import type { Adding as Opened } from '../../../stores/adding.ts';
import { findDraft } from '../../../stores/adding-draft.ts';
import { useLanguage } from '../../../stores/language.ts';
import { AddedNotice } from './added-notice.tsx';
import { AddingForm } from './adding-form.tsx';
import { ChangingForm } from './changing-form.tsx';
import { blankDraft, draftOfTemplate } from './draft.ts';

/** The form that adds something by hand, while it is open; and after it what was added. */
export function Adding() {
  const { open, added } = useAdding();
  if (open?.replaces !== undefined) return <ChangingForm id={open.replaces} />;
  if (open) return <NewForm opened={open} />;
  return added ? <AddedNotice key={added.id} added={added} /> : null;
}

function NewForm({ opened: { template } }: { readonly opened: Opened }) {
  const { language } = useLanguage();
  const [first] = useState(() => {
    const now = new Date();
    return template ? draftOfTemplate(template.record, now) : blankDraft(language, now);
  });
  const [restored] = useState(findDraft);
  return <AddingForm first={first} restored={restored} />;
}
