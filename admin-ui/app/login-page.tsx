import Typography from '@mui/material/Typography';
import { Login, LoginForm } from 'react-admin';
import { LanguageButton } from '../words/language-button.tsx';

/** The door says whose it is; customers come in through the portal. */
export const LoginPage = () => (
  <Login sx={{ background: 'none', bgcolor: 'background.default' }}>
    <Typography component="h1" variant="h6" align="center">میز کار کوک</Typography>
    <Typography variant="body2" color="text.secondary" align="center">ورود کارکنان</Typography>
    <LoginForm />
    <LanguageButton />
  </Login>
);
