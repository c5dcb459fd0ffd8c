import { isCircles, isOneList, type Programme, type Side } from "../programme/index.js";

/** What somebody of a side is called: in one list nobody is mentor or mentee. */
export function called({ format }: Programme): (side: Side) => string {
  if (isCircles(format)) return () => "member";
  return isOneList(format) ? () => "person" : (side) => side;
}
