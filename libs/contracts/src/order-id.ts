import { z } from 'zod';

/**
 * A Taobao order or sub-order id: 15–19 digits, kept as a string from end to end because it exceeds 2^53
 * (domain sheet, sections 5.1 and 6). A JSON number has already lost digits when it arrives, so it is refused.
 */
export const OrderId = z
  .string({
    error: (issue) =>
      typeof issue.input === 'number'
        ? '订单号必须是字符串：JSON 数字会丢失末尾几位。请写成 "3311900000000000001"；从表格导出时请把该列设为文本。 Send order ids as strings: a JSON number beyond 2^53 loses its last digits; from a spreadsheet, export the column as text.'
        : '订单号必须是字符串。 An order id must be a string of 15–19 digits.',
  })
  .superRefine((value, context) => {
    if (/^\d{15,19}$/.test(value)) return;
    const message = /^\d+(\.\d+)?e\+?\d+$/i.test(value.trim())
      ? `“${value}” 是表格软件缩写过的数字，原订单号已丢失；请把该列设为文本后重新导出。 “${value}” was rounded by a spreadsheet: export the column as text.`
      : '订单号应为 15–19 位数字。 An order id has 15–19 digits and nothing else.';
    context.addIssue({ code: 'custom', message });
  })
  .meta({
    example: '3311900000000000001',
    pattern: '^\\d{15,19}$',
    description: 'Order id, 15–19 digits, as a string',
  });
