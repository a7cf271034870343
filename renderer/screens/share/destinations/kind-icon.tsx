import type { DestinationKind } from '../../../../server/contract/sharing/destination.ts';
import { CertificateIcon, EmployerIcon, OtherPlaceIcon, SchoolIcon } from '../../../components/icons.tsx';

const icons = {
  employer: EmployerIcon,
  school: SchoolIcon,
  certification: CertificateIcon,
  other: OtherPlaceIcon,
} satisfies Record<DestinationKind, unknown>;

/** A drawing beside the word for the kind of a destination. */
export function KindIcon({ kind }: { readonly kind: DestinationKind }) {
  const Icon = icons[kind];
  return <Icon />;
}
