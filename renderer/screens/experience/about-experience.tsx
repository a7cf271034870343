import type { ExperienceDetail } from '../../../server/contract/experience.ts';
import { Field, FieldList } from '../../components/field-list.tsx';
import { LinkedText } from '../../components/linked-text.tsx';
import { sayRecorder } from '../../components/say-recorder.ts';
import { useMessages } from '../../messages/use-messages.ts';

/** Who recorded it, where it can be found, and under which name machines know it. */
export function AboutExperience({ detail: { recordedBy, link, summary } }: { readonly detail: ExperienceDetail }) {
  const { experienceScreen: words, byHand } = useMessages();
  return (
    <section className="card" aria-labelledby="about-title">
      <h2 id="about-title">{words.about}</h2>
      <FieldList>
        {recordedBy.length > 0 && (
          <Field label={words.recordedBy}>
            {recordedBy.map((label) => (
              <dd key={label}>
                <bdi>{sayRecorder(label, byHand)}</bdi>
              </dd>
            ))}
          </Field>
        )}
        {link !== null && (
          <Field label={words.link}>
            <dd>
              <LinkedText text={link} />
            </dd>
          </Field>
        )}
        {link !== summary.activity && (
          <Field label={words.id}>
            <dd>
              <LinkedText text={summary.activity} />
            </dd>
          </Field>
        )}
      </FieldList>
    </section>
  );
}
