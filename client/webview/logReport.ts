import 'uplot/dist/uPlot.min.css';
import './page.css';
import './logReport/report.css';
import { startReport } from './logReport/page';

startReport();
