import DarkModeIcon from '@mui/icons-material/DarkModeOutlined';
import LightModeIcon from '@mui/icons-material/LightModeOutlined';
import IconButton from '@mui/material/IconButton';
import { useColorScheme } from '@mui/material/styles';

/** Starts from the device's own choice; what is chosen here is kept on this device. */
export function ModeSwitch() {
  const { mode, systemMode, setMode } = useColorScheme();
  const dark = (mode === 'system' ? systemMode : mode) === 'dark';
  return (
    <IconButton
      color="inherit"
      onClick={() => setMode(dark ? 'light' : 'dark')}
      aria-label={dark ? 'نمای روشن' : 'نمای تیره'}
      title={dark ? 'نمای روشن' : 'نمای تیره'}
    >
      {dark ? <LightModeIcon /> : <DarkModeIcon />}
    </IconButton>
  );
}
