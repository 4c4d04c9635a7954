/** A process that examines one document after the other as it is told, and can be ended when it does not. */
import { examine, type Order } from './examine.js';

process.on('message', (order: Order) => void examine(order).then((outcome) => process.send?.(outcome)));
process.on('disconnect', () => process.exit());
process.send?.('ready');
