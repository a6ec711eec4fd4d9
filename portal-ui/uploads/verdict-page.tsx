import { useParams } from 'react-router';
import { ListVerdict } from './verdict-view.tsx';

/** The verdict of a list for an order. */
export default function VerdictPage() {
  const { orderId = '', uploadId = '' } = useParams();
  return <ListVerdict place={{ of: 'orders', id: orderId }} uploadId={uploadId} />;
}
