/** /static/sortable.js is served from the sortablejs package; these are its types. */
export { default } from "sortablejs";
