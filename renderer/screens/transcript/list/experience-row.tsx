import './experience-row.css';
import { memo } from 'react';
import { Link } from 'wouter';
import { experienceAddress } from '../../../components/experience/experience-address.ts';
import { experienceFacts } from '../../../components/experience/experience-facts.ts';
import { ExperienceKindIcon } from '../../../components/experience/experience-kind-icon.tsx';
import { ExperienceMarks } from '../../../components/experience/experience-marks.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import type { ExperienceRow as Row } from '../../../stores/experience-list.ts';
import { PickCell } from './pick-cell.tsx';
import type { RowProps } from './record-list.tsx';
import { WhenCell } from './when-cell.tsx';

/** The cells of one experience: what it is, how it stands, and what comes with it. */
export const ExperienceRow = memo(function ExperienceRow({ row, above, elementId, isSelected }: RowProps<Row>) {
  const { experience: words, formats } = useMessages();
  const [holder] = row.within;
  return (
    <>
      <PickCell elementId={elementId} isSelected={isSelected} />
      <WhenCell elementId={elementId} at={row.lastAt} above={above?.lastAt} />
      <span role="gridcell" className="record-cell-what experience-row" id={`${elementId}-what`}>
        <ExperienceKindIcon kind={row.kind} />
        <span className="experience-row-title">
          <span className="visually-hidden">{words.kinds[row.kind]}: </span>
          <Link href={experienceAddress(row.activity)} tabIndex={-1}>
            <bdi>{row.title}</bdi>
          </Link>{' '}
          {holder && (
            <span className="experience-row-within">
              <bdi>{words.within(holder.title)}</bdi>
            </span>
          )}
        </span>
        <span className="experience-row-facts">{experienceFacts(row, words, formats).join(' · ')}</span>
        <ExperienceMarks summary={row} />
      </span>
    </>
  );
});
