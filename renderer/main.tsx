import './theme.css';
import './components/chip.css';
import './components/screen.css';
import './components/table.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startConnection } from './stores/connection.ts';
import { startLanguage } from './stores/language.ts';
import { startNetwork } from './stores/network.ts';

startLanguage();
startConnection();
startNetwork();

const page = document.getElementById('page');
if (page !== null) {
  createRoot(page).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
