import './import-screen.css';
import { useParams } from 'wouter';
import { ImportPage } from './one/import-page.tsx';
import { ImportStart } from './start/import-start.tsx';

/** What comes in from files: all imports, or one of them. */
export function ImportScreen() {
  const { id } = useParams<{ id?: string }>();
  return <div className="screen">{id === undefined ? <ImportStart /> : <ImportPage key={id} id={id} />}</div>;
}
