// @ts-check
/** The scripts that every page has: the search place, and what fetches the timeline where there is one. */
import "./search.js";
import "../../timeline/loader.js";
