import {securePages} from "../framework/secure-pages.js";

const pages = securePages("dist");
console.log(`${String(pages.length)} pages have a Content-Security-Policy`);
