import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from '../api/query-client.ts';
import { NoticesProvider } from '../feedback/notices.tsx';
import { ThemeProvider } from '../theme/theme-provider.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Router } from './router.tsx';

export function App() {
  return (
    <ThemeProvider>
      <QueryClientProvider client={queryClient}>
        <NoticesProvider>
          <ErrorBoundary>
            <Router />
          </ErrorBoundary>
        </NoticesProvider>
      </QueryClientProvider>
    </ThemeProvider>
  );
}
