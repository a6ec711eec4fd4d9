import { lazy, Suspense } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { NotFound } from '../feedback/not-found.tsx';
import { Loading } from '../feedback/query-state.tsx';

/** Every screen is a chunk of its own, fetched when it is first opened; until then the one before it stays. */
const LogInPage = lazy(() => import('../session/log-in-page.tsx'));
const Shell = lazy(() => import('../shell/shell.tsx'));
const OrdersPage = lazy(() => import('../orders/orders-page.tsx'));
const OrderPage = lazy(() => import('../order/order-page.tsx'));
const UploadPage = lazy(() => import('../uploads/upload-page.tsx'));
const VerdictPage = lazy(() => import('../uploads/verdict-page.tsx'));
const ConfirmationPage = lazy(() => import('../confirmation/confirmation-page.tsx'));
const RunPage = lazy(() => import('../runs/run-page.tsx'));
const CreditPage = lazy(() => import('../credit/credit-page.tsx'));
const MessagesPage = lazy(() => import('../messages/messages-page.tsx'));

export function Router() {
  return (
    <BrowserRouter>
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route path="/log-in" element={<LogInPage />} />
          <Route path="/" element={<Shell />}>
            <Route index element={<Navigate to="/orders" replace />} />
            <Route path="orders" element={<OrdersPage />} />
            <Route path="orders/new" element={<OrdersPage />} />
            <Route path="orders/:orderId" element={<OrderPage />} />
            <Route path="orders/:orderId/upload" element={<UploadPage />} />
            <Route path="orders/:orderId/uploads/:uploadId" element={<VerdictPage />} />
            <Route path="orders/:orderId/confirmation" element={<ConfirmationPage />} />
            <Route path="runs/:runId" element={<RunPage />} />
            <Route path="credit" element={<CreditPage />} />
            <Route path="messages" element={<MessagesPage />} />
            <Route path="*" element={<NotFound />} />
          </Route>
        </Routes>
      </Suspense>
    </BrowserRouter>
  );
}
