import { useState } from 'react';
import { CopyField } from '../../components/copy-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { webAddress } from '../../components/web-address.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { isEmail, launchLink } from './launch-link.ts';

type LaunchLinkFormProps = {
  readonly endpoint: string;
  readonly credentialKey: string;
  readonly secret: string | undefined;
};

const blank = { content: '', name: '', email: '' };

export function LaunchLinkForm({ endpoint, credentialKey, secret }: LaunchLinkFormProps) {
  const { connect } = useMessages();
  const [form, setForm] = useState({ ...blank, registration: crypto.randomUUID() });

  // Another course or learner is another registration.
  const change = (field: keyof typeof blank) => (text: string) =>
    setForm({ ...form, [field]: text, registration: crypto.randomUUID() });

  const missing =
    secret === undefined
      ? connect.needsSecret
      : webAddress(form.content.trim()) === undefined
        ? connect.launchNeedsAddress
        : isEmail(form.email)
          ? undefined
          : connect.launchNeedsEmail;
  const link =
    secret === undefined || missing !== undefined
      ? undefined
      : launchLink({
          content: form.content,
          endpoint,
          key: credentialKey,
          secret,
          learner: { name: form.name, email: form.email },
          registration: form.registration,
        });

  return (
    <div className="pieces-group">
      <h3>{connect.launch}</h3>
      <p className="muted small">{connect.launchHint}</p>
      <TextField
        label={connect.content}
        hint={connect.contentHint}
        type="url"
        value={form.content}
        onChange={change('content')}
      />
      <div className="pieces-pair">
        <TextField label={connect.learnerName} value={form.name} autoComplete="name" onChange={change('name')} />
        <TextField
          label={connect.learnerEmail}
          type="email"
          value={form.email}
          autoComplete="email"
          onChange={change('email')}
        />
      </div>
      <CopyField label={connect.launchLink} value={link} missing={missing ?? ''} />
    </div>
  );
}
