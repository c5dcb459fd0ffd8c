/** Workbooks: `mentor-matching/xlsx`. It needs the optional package read-excel-file. */
export { isXlsx, type ReadXlsxOptions, readXlsx, type XlsxTable } from "./read-xlsx.js";
