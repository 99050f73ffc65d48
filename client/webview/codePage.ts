import './page.css';
import { startPage } from './page';

startPage();
