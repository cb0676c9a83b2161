// Starts the page: registers the elements, and the page's own one.
import '../elements/define-report';
import { WeerzienPage } from './weerzien-page';

customElements.define('weerzien-page', WeerzienPage);
