import './palette.css';
import { Fragment } from 'react';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choice.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { closePalette } from '../../../stores/palette.ts';
import { setSingleKeys, useSingleKeys } from '../../../stores/single-keys.ts';
import { controlKey } from '../key-names.ts';
import { goKeys } from '../shell-keys.ts';
import { usePlaces } from '../use-places.ts';

type KeyLine = { readonly text: string; readonly keys: readonly string[] };

/** Lists the keys there are, and lets those without Ctrl be switched off. */
export function KeysSheet() {
  const { finding, common } = useMessages();
  const { isOn } = useSingleKeys();
  const { mine, goingOut } = usePlaces();
  const { space, home, end, enter, escape } = finding.names;
  const single = (text: string, ...keys: string[]): KeyLine[] => (isOn ? [{ text, keys }] : []);

  const everywhere: readonly KeyLine[] = [
    { text: finding.keySearch, keys: [`${controlKey} K`, ...(isOn ? ['/'] : [])] },
    ...single(finding.keyAdd, 'n'),
    ...single(finding.keyHelp, '?'),
    { text: finding.keyEscape, keys: [escape] },
  ];
  const going = Object.entries(goKeys).flatMap(([key, to]) =>
    single([...mine, ...goingOut].find((place) => place.to === to)?.text ?? to, 'g', key),
  );
  const inLists: readonly KeyLine[] = [
    { text: finding.keyMove, keys: ['↑', '↓'] },
    { text: finding.keyEnds, keys: [home, end] },
    { text: finding.keyOpen, keys: [enter] },
    { text: finding.keyPick, keys: [space] },
    { text: finding.keyPickAll, keys: [`${controlKey} A`] },
  ];

  return (
    <Dialog
      title={finding.keysTitle}
      onEscape={closePalette}
      actions={
        <Button look="primary" onClick={closePalette}>
          {common.close}
        </Button>
      }
    >
      <div className="keys-sheet">
        <KeyLines title={finding.keysEverywhere} lines={everywhere} />
        <KeyLines title={finding.keysGo} lines={going} />
        <KeyLines title={finding.keysLists} lines={inLists} />
      </div>
      <Choice
        type="checkbox"
        label={finding.singleKeys}
        hint={finding.singleKeysHint}
        checked={isOn}
        onChange={setSingleKeys}
      />
    </Dialog>
  );
}

function KeyLines({ title, lines }: { readonly title: string; readonly lines: readonly KeyLine[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <dl>
        {lines.map(({ text, keys }) => (
          <div key={text}>
            <dt>{text}</dt>
            <dd>
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && ' '}
                  <kbd>{key}</kbd>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
