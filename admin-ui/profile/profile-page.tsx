import Stack from '@mui/material/Stack';
import { Title, useGetIdentity } from 'react-admin';
import { SessionsSection } from '../staff/sessions-section.tsx';
import { PasswordSection } from './password-section.tsx';

/** One's own password, and where one is logged in. */
export function ProfilePage() {
  const { identity } = useGetIdentity();
  return (
    <Stack sx={{ gap: 2, mt: 2, maxWidth: 720 }}>
      <Title title="حساب من" />
      <PasswordSection />
      {identity !== undefined && <SessionsSection userId={String(identity.id)} mayEnd />}
    </Stack>
  );
}
