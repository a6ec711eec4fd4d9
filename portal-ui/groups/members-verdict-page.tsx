import { useParams } from 'react-router';
import { ListVerdict } from '../uploads/verdict-view.tsx';

/** The verdict of a list of members. */
export default function MembersVerdictPage() {
  const { groupId = '', uploadId = '' } = useParams();
  return <ListVerdict place={{ of: 'groups', id: groupId }} uploadId={uploadId} />;
}
