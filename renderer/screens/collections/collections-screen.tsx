import './collections-screen.css';
import { useParams } from 'wouter';
import { CollectionPage } from './collection/collection-page.tsx';
import { CollectionsPage } from './collections-page.tsx';

/** What the learner arranged to show to somebody: all collections, or one. */
export function CollectionsScreen() {
  const { id } = useParams<{ readonly id?: string }>();
  return id === undefined ? <CollectionsPage /> : <CollectionPage key={id} id={id} />;
}
