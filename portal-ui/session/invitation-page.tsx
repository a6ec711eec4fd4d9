import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { CUSTOMER_ROLE_PERSIAN } from '../../domain/statuses.ts';
import { toPersianDigits } from '../../domain/digits.ts';
import { isProblem } from '../api/api-problem.ts';
import { useInvitation } from '../api/invitations.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { longInstant } from '../format/instant.tsx';
import { DoorFrame } from './door-frame.tsx';
import { InvitationForm } from './invitation-form.tsx';

/** Where the link of an invitation's SMS leads: who invites, then one's name and password, then the code to the invited number. */
export default function InvitationPage() {
  const { token = '' } = useParams();
  const invitation = useInvitation(token);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const enter = () => {
    // Whatever an earlier session left in the cache is not this one's.
    queries.clear();
    void navigate('/', { replace: true });
  };
  return (
    <DoorFrame title="دعوت به سازمان">
      {isProblem(invitation.error, 'not-found') ? (
        <EmptyState title="این دعوت‌نامه پیدا نشد">شاید پس گرفته شده، مهلت آن گذشته یا پیش‌تر پذیرفته شده باشد. از مدیر سازمان خود دعوت‌نامه تازه بخواهید.</EmptyState>
      ) : (
        <QueryState query={invitation}>
          {({ organisation, role, mobile, expiresAt }) => (
            <>
              <Typography align="center" sx={{ mb: 0.5 }}>«<strong>{organisation}</strong>» شما را با نقش <strong>{CUSTOMER_ROLE_PERSIAN[role]}</strong> دعوت کرده است.</Typography>
              <Typography variant="caption" component="p" align="center" color="text.secondary" sx={{ mb: 2 }}>
                شماره همراه <bdi dir="ltr">{toPersianDigits(mobile)}</bdi>، تا {longInstant(expiresAt)}
              </Typography>
              <InvitationForm token={token} onDone={enter} />
            </>
          )}
        </QueryState>
      )}
    </DoorFrame>
  );
}
